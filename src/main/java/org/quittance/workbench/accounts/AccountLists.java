package org.quittance.workbench.accounts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.RankedPolicy;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Ledger;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts accounts into a list. */
@Component
class AccountLists {

    private static final int PAGE = 50;

    private final Registration registration;
    private final Coverage coverage;
    private final Ledger ledger;

    AccountLists(Registration registration, Coverage coverage, Ledger ledger) {
        this.registration = registration;
        this.coverage = coverage;
        this.ledger = ledger;
    }

    AccountList after(Optional<AccountId> after) {
        List<Account> found = registration.accountsAfter(after, PAGE + 1);
        List<Account> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<PatientId, Patient> patients = registration.patients(
                shown.stream().map(Account::patient).distinct().toList());
        List<AccountId> ids = shown.stream().map(Account::id).toList();
        Map<AccountId, List<RankedPolicy>> payers = coverage.payersOf(ids);
        Map<UUID, Money> withPayers = new HashMap<>();
        Map<UUID, Money> withPatients = new HashMap<>();
        for (Map.Entry<AccountKey, Money> balance :
                ledger.balancesOf(ids.stream().map(AccountId::value).toList()).entrySet()) {
            AccountKey key = balance.getKey();
            if (key.kind() == AccountKind.RECEIVABLE) {
                (key.party().isPayer() ? withPayers : withPatients).merge(key.owner(), balance.getValue(), Money::plus);
            }
        }
        String next =
                found.size() > PAGE ? "/accounts?after=" + shown.getLast().id().value() : "";
        return new AccountList(
                shown.stream()
                        .map(account -> row(
                                account,
                                Optional.ofNullable(patients.get(account.patient())),
                                payers.getOrDefault(account.id(), List.of()),
                                withPayers.getOrDefault(account.id().value(), Money.ZERO),
                                withPatients.getOrDefault(account.id().value(), Money.ZERO)))
                        .toList(),
                next);
    }

    private static AccountList.Row row(
            Account account, Optional<Patient> patient, List<RankedPolicy> payers, Money asked, Money owed) {
        String href = "/accounts/" + account.id().value();
        return new AccountList.Row(
                href,
                patient.map(Patient::fullName).orElse(""),
                patient.flatMap(Patient::birthDate).map(Words::brief).orElse(""),
                account.number(),
                Words.dotted(List.of(account.description(), account.clinician())),
                Words.brief(account.openedOn()),
                payers.stream().map(each -> each.payer().shownName()).collect(Collectors.joining(", ")),
                Amount.orDash(asked)
                        .toned(asked.isNegative() ? "credit" : "waiting")
                        .leadingTo(href, "Payers"),
                Amount.orDash(owed)
                        .toned(owed.isNegative() ? "credit" : "patient")
                        .leadingTo(href, "Patient"));
    }
}
