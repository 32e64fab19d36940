package org.quittance.statements;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quittance.codesets.Language;
import org.quittance.codesets.Phrase;
import org.quittance.holds.AccountHold;
import org.quittance.holds.HoldKind;
import org.quittance.holds.Holds;
import org.quittance.registration.Account;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Mailing;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.registration.SamePerson;

/**
 * To whom papers go. What somebody who died owed is asked of the estate, never of the dead (rule E-113): the paper goes to
 * the estate, in care of whoever answers for it where that is known.
 */
final class Addressees {

    private final Registration registration;
    private final Holds holds;

    Addressees(Registration registration, Holds holds) {
        this.registration = registration;
        this.holds = holds;
    }

    Bill.Addressee of(
            Guarantor payer, Mailing mailing, Language language, Collection<Account> accounts, LocalDate day) {
        Optional<Patient> died = died(payer, mailing, accounts, day);
        List<String> careOf = died.isPresent() ? careOf(accounts) : List.of();
        return new Bill.Addressee(
                payer.id(),
                payer.number(),
                died.map(patient -> estateOf(patient.fullName()).in(language)).orElse(mailing.name()),
                mailing.address().shown(),
                language,
                died.isPresent(),
                careOf);
    }

    static Phrase estateOf(String name) {
        return new Phrase("Estate of " + name, "Sucesión de " + name);
    }

    /** Who died and would be written to: the patient apart from the household, or the one who pays for themselves. */
    private Optional<Patient> died(Guarantor payer, Mailing mailing, Collection<Account> accounts, LocalDate day) {
        List<PatientId> patients =
                accounts.stream().map(Account::patient).distinct().toList();
        return registration.patients(patients).values().stream()
                .filter(patient ->
                        patient.deceasedOn().filter(on -> !on.isAfter(day)).isPresent())
                .filter(patient ->
                        mailing.apart().map(patient.id()::equals).orElseGet(() -> SamePerson.is(payer, patient)))
                .findFirst();
    }

    private List<String> careOf(Collection<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> holds.placed(account.id()).stream())
                .filter(hold ->
                        hold.kind() == HoldKind.ESTATE_KNOWN && hold.closed().isEmpty())
                .map(AccountHold::careOf)
                .filter(named -> !named.isEmpty())
                .findFirst()
                .map(Addressees::lines)
                .orElse(List.of());
    }

    private static List<String> lines(String named) {
        return Arrays.stream(named.split(","))
                .map(Objects::requireNonNull)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
