package org.quittance.workbench.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.coverage.PatientCards;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.ClockOf;
import org.quittance.registration.Contacts;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorRecords;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.statements.AmountText;
import org.quittance.statements.Explanation;
import org.quittance.statements.Statements;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.AsOf;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts a patient's record into words and places, as it is or as it was known at the end of a day. */
@Component
class PatientPages {

    private static final int SHOWN = 8;

    private final Registration registration;
    private final PatientRecords patients;
    private final GuarantorRecords guarantors;
    private final PatientCards cards;
    private final Ledger ledger;
    private final Statements statements;
    private final ChangePages changes;
    private final Contacts contacts;
    private final List<PatientSections> sections;
    private final BusinessDays days;

    PatientPages(
            Registration registration,
            PatientRecords patients,
            GuarantorRecords guarantors,
            PatientCards cards,
            Ledger ledger,
            Statements statements,
            ChangePages changes,
            Contacts contacts,
            List<PatientSections> sections,
            BusinessDays days) {
        this.registration = registration;
        this.patients = patients;
        this.guarantors = guarantors;
        this.cards = cards;
        this.ledger = ledger;
        this.statements = statements;
        this.changes = changes;
        this.contacts = contacts;
        this.sections = sections;
        this.days = days;
    }

    KnownPatient known(Patient now, LocalDate day, boolean may) {
        LocalDate today = days.today();
        Instant until = day.plusDays(1).atStartOfDay(days.zone()).toInstant();
        boolean current = !day.isBefore(today);
        Patient patient = current ? now : patients.asKnown(now, until);
        Guarantor guarantor = registration.guarantor(patient.guarantor()).orElseThrow();
        return new KnownPatient(
                patient,
                current ? guarantor : guarantors.asKnown(guarantor, until),
                current ? cards.cardsOf(now.id()) : cards.asKnown(now.id(), until),
                current ? today : day,
                until,
                current,
                may);
    }

    PatientPage page(KnownPatient known, String undo, String csrf) {
        Patient patient = known.patient();
        List<PatientPage.Section> all =
                sections.stream().flatMap(maker -> maker.of(known).stream()).toList();
        return new PatientPage(
                patient.id().value().toString(),
                head(known),
                AsOf.of(known.path(), "record", first(patient), known.day(), days.today()),
                in(all, Column.LEFT),
                CardPages.of(known, undo, csrf),
                accounts(known),
                in(all, Column.MIDDLE),
                in(all, Column.RIGHT),
                changes.of(patient, Long.MAX_VALUE),
                !known.edit("identity").isEmpty());
    }

    private static List<PatientPage.Section> in(List<PatientPage.Section> all, Column column) {
        return all.stream().filter(section -> section.column() == column).toList();
    }

    /** The first day the record can be shown as of: its own, or that of the first visit. */
    private LocalDate first(Patient patient) {
        LocalDate recorded = patients.recorded(patient.id())
                .map(made -> LocalDate.ofInstant(made.at(), days.zone()))
                .orElse(days.today());
        return registration.accountsOfPatient(patient.id()).stream()
                .map(Account::openedOn)
                .min(Comparator.naturalOrder())
                .filter(opened -> opened.isBefore(recorded))
                .orElse(recorded);
    }

    private PatientPage.Head head(KnownPatient known) {
        Patient patient = known.patient();
        List<String> about = new ArrayList<>();
        patient.birthDate().ifPresent(born -> {
            LocalDate end = patient.deceasedOn().orElse(known.day());
            about.add(end.isBefore(born) ? "" : Integer.toString(Words.age(born, end)));
            about.add("born " + Words.brief(born));
        });
        if (!patient.language().startsWith("en")) {
            about.add("speaks " + FieldWords.language(patient.language()) + " first");
        }
        return new PatientPage.Head(
                patient.fullName(),
                Words.dotted(about),
                patient.recordNumber(),
                there(patient),
                patient.mergedInto().map(id -> "/patients/" + id.value()).orElse(""),
                sections.stream()
                        .flatMap(maker -> maker.warnings(known).stream())
                        .toList());
    }

    private String there(Patient patient) {
        ClockOf clock = contacts.clock(patient);
        return clock.likeliest()
                .map(zone -> Words.clock(days.now(), zone) + " there (" + Words.zone(days.now(), zone) + ")")
                .orElse("");
    }

    private PatientPage.Accounts accounts(KnownPatient known) {
        List<Account> accounts = registration.accountsOfPatient(known.patient().id()).stream()
                .filter(account -> !account.openedOn().isAfter(known.day()))
                .toList();
        Map<UUID, Map<Party, Money>> owed = known.today() ? owedNow(accounts) : owedThen(accounts, known.day());
        List<PatientPage.AccountRow> rows = new ArrayList<>();
        List<PatientPage.AccountRow> more = new ArrayList<>();
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
        return new PatientPage.Accounts(
                List.copyOf(rows),
                List.copyOf(more),
                Words.dotted(List.of(
                        patient.isZero()
                                ? ""
                                : AmountText.dollars(patient) + " with "
                                        + known.guarantor().fullName(),
                        payers.isZero() ? "" : AmountText.dollars(payers) + " asked of payers")));
    }

    private static PatientPage.AccountRow row(Account account, Money payers, Money patient, KnownPatient known) {
        String href = "/accounts/" + account.id().value();
        String explained = href + "/explanation" + (known.today() ? "" : "?asOf=" + known.day());
        return new PatientPage.AccountRow(
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
