package org.quittance.workbench.accounts;

import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.Registration;
import org.quittance.statements.AmountText;
import org.quittance.statements.Explanation;
import org.quittance.statements.Statements;
import org.quittance.workbench.patients.KnownPatient;
import org.quittance.workbench.patients.PatientPage;
import org.quittance.workbench.patients.PatientSections;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A patient's accounts and what is owed on them, on the patient's page. */
@Component
@Order(35)
class OwedSection implements PatientSections {

    private static final int SHOWN = 8;

    private final Registration registration;
    private final Ledger ledger;
    private final Statements statements;
    private final Templates templates;

    OwedSection(Registration registration, Ledger ledger, Statements statements, Templates templates) {
        this.registration = registration;
        this.ledger = ledger;
        this.statements = statements;
        this.templates = templates;
    }

    @Override
    public List<PatientPage.Section> of(KnownPatient known) {
        PatientAccounts accounts = accounts(known);
        return List.of(PatientPage.Section.of(
                "accounts",
                PatientPage.Column.OWED,
                "Accounts and what is owed",
                accounts.sum(),
                templates.workbenchAccountsOfpatient(accounts)));
    }

    private PatientAccounts accounts(KnownPatient known) {
        List<Account> accounts = registration.accountsOfPatient(known.patient().id()).stream()
                .filter(account -> !account.openedOn().isAfter(known.day()))
                .toList();
        Map<UUID, Map<Party, Money>> owed = known.today() ? owedNow(accounts) : owedThen(accounts, known.day());
        List<PatientAccounts.Row> rows = new ArrayList<>();
        List<PatientAccounts.Row> more = new ArrayList<>();
        Money payers = Money.ZERO;
        Money patient = Money.ZERO;
        for (Account account : accounts.reversed()) {
            Map<Party, Money> each = owed.getOrDefault(account.id().value(), Map.of());
            Money own = each.getOrDefault(Party.G, Money.ZERO);
            Money others = each.entrySet().stream()
                    .filter(entry -> entry.getKey() != Party.G)
                    .map(Map.Entry::getValue)
                    .reduce(Money.ZERO, Money::plus);
            payers = payers.plus(others);
            patient = patient.plus(own);
            boolean left = !own.isZero() || !others.isZero();
            (left || rows.size() < SHOWN ? rows : more).add(row(account, others, own, known));
        }
        return new PatientAccounts(
                List.copyOf(rows),
                List.copyOf(more),
                Words.dotted(List.of(
                        patient.isZero()
                                ? ""
                                : AmountText.dollars(patient) + " with "
                                        + known.guarantor().fullName(),
                        payers.isZero() ? "" : AmountText.dollars(payers) + " asked of payers")));
    }

    private static PatientAccounts.Row row(Account account, Money payers, Money patient, KnownPatient known) {
        String href = "/accounts/" + account.id().value();
        String explained = href + "/explanation" + (known.today() ? "" : "?asOf=" + known.day());
        return new PatientAccounts.Row(
                href + (known.today() ? "" : "?asOf=" + known.day()),
                account.number(),
                Words.dotted(List.of(account.description(), Words.brief(account.openedOn()), account.clinician())),
                Amount.orDash(payers)
                        .toned(payers.isNegative() ? "credit" : "waiting")
                        .explainedBy(explained, "With payers"),
                Amount.orDash(patient)
                        .toned(patient.isNegative() ? "credit" : "patient")
                        .explainedBy(explained, "Patient owes"));
    }

    private Map<UUID, Map<Party, Money>> owedNow(List<Account> accounts) {
        Map<UUID, Map<Party, Money>> owed = new HashMap<>();
        Map<AccountKey, Money> balances = ledger.balancesOf(
                accounts.stream().map(each -> each.id().value()).toList());
        balances.forEach((key, amount) -> {
            if (key.kind() == AccountKind.RECEIVABLE) {
                owed.computeIfAbsent(key.owner(), any -> new HashMap<>()).merge(key.party(), amount, Money::plus);
            }
        });
        return owed;
    }

    private Map<UUID, Map<Party, Money>> owedThen(List<Account> accounts, LocalDate day) {
        Map<UUID, Map<Party, Money>> owed = new HashMap<>();
        for (Explanation each :
                statements.explain(accounts.stream().map(Account::id).toList(), day)) {
            Map<Party, Money> byParty = new HashMap<>();
            each.owed().forEach(one -> byParty.merge(one.debtor().party(), one.amount(), Money::plus));
            owed.put(each.account().id(), byParty);
        }
        return owed;
    }
}
