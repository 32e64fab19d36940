package org.quittance.statements;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quittance.codesets.Language;
import org.quittance.registration.Account;
import org.quittance.registration.Address;
import org.quittance.registration.Facility;
import org.quittance.registration.Names;
import org.quittance.registration.Registration;
import org.quittance.settings.Settings;
import org.quittance.statements.Bill.Clinic;
import org.quittance.statements.words.BillWords;

/** Who sends a bill or a receipt: the facility of the newest visit, or the only one there is. */
final class Clinics {

    private final Registration registration;
    private final Settings settings;

    Clinics(Registration registration, Settings settings) {
        this.registration = registration;
        this.settings = settings;
    }

    Clinic of(Collection<Account> accounts, Language language) {
        BillSettings holds = BillSettings.now(settings);
        Optional<Facility> facility = accounts.stream()
                .filter(account -> account.facility().isPresent())
                .max(Comparator.comparing(Account::openedOn))
                .flatMap(Account::facility)
                .flatMap(registration::facility)
                .or(() -> registration.facilities().stream().findFirst());
        Address address = facility.map(Facility::address).map(Address::shown).orElse(Address.UNKNOWN);
        String phone = facility.map(Facility::phone)
                .filter(number -> !number.isEmpty())
                .orElse(holds.phone());
        return new Clinic(
                facility.map(Facility::name).map(Names::shown).orElse(holds.clinicName()),
                address,
                phone,
                language.pick(holds.hours(), holds.spanishHours()),
                holds.spanishPhone().isEmpty() ? phone : holds.spanishPhone(),
                holds.remitTo().isEmpty()
                        ? BillWords.lines(address)
                        : List.of(holds.remitTo().split("\\|")),
                holds.helpUrl());
    }
}
