package org.quittance.workbench.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.claims.Claim;
import org.quittance.claims.Claims;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PatientCards;
import org.quittance.coverage.RankedPolicy;
import org.quittance.holds.Hold;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountRecords;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Facility;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorRecords;
import org.quittance.registration.Names;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.staff.StaffMember;
import org.quittance.statements.Bills;
import org.quittance.statements.Explanation;
import org.quittance.tasks.Tasks;
import org.quittance.workbench.exceptions.TaskRows;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Bar;
import org.quittance.workbench.shell.PersonWarnings;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts an account into words and places. Every amount is the ledger's, through the explanation. */
@Component
class AccountPages {

    private final Registration registration;
    private final Coverage coverage;
    private final PatientCards cards;
    private final PatientRecords patients;
    private final GuarantorRecords guarantors;
    private final AccountRecords accounts;
    private final PersonWarnings personWarnings;
    private final Claims claims;
    private final Bills bills;
    private final Tasks tasks;
    private final TaskRows rows;
    private final Timelines timelines;
    private final NextSteps next;
    private final List<AccountSections> sections;
    private final Ledger ledger;
    private final BusinessDays days;

    AccountPages(
            Registration registration,
            Coverage coverage,
            PatientCards cards,
            PatientRecords patients,
            GuarantorRecords guarantors,
            AccountRecords accounts,
            PersonWarnings personWarnings,
            Claims claims,
            Bills bills,
            Tasks tasks,
            TaskRows rows,
            Timelines timelines,
            NextSteps next,
            List<AccountSections> sections,
            Ledger ledger,
            BusinessDays days) {
        this.registration = registration;
        this.coverage = coverage;
        this.cards = cards;
        this.patients = patients;
        this.guarantors = guarantors;
        this.accounts = accounts;
        this.personWarnings = personWarnings;
        this.claims = claims;
        this.bills = bills;
        this.tasks = tasks;
        this.rows = rows;
        this.timelines = timelines;
        this.next = next;
        this.sections = List.copyOf(sections);
        this.ledger = ledger;
        this.days = days;
    }

    AccountPage page(Account account, Explanation explained, StaffMember member) {
        ShownAccount shown = shown(account, explained, member);
        LocalDate today = shown.today();
        boolean now = shown.now();
        OwedTable table = new OwedTable(explained, now);
        return new AccountPage(
                account.id().value().toString(),
                head(
                        account,
                        shown.policies(),
                        now ? today : explained.asOf(),
                        now ? Optional.empty() : Optional.of(until(explained)),
                        shown.stops()),
                slider(account, explained, shown.claims(), today),
                table.owed(),
                settled(explained),
                Bar.of(explained.bar(), given(explained)),
                table.lines(),
                table.apart(),
                table.sum(),
                sections.stream().flatMap(each -> each.notes(shown).stream()).toList(),
                timelines.of(shown),
                next.of(shown),
                others(account),
                sections.stream().flatMap(each -> each.sections(shown).stream()).toList());
    }

    private ShownAccount shown(Account account, Explanation explained, StaffMember member) {
        LocalDate today = days.today();
        boolean now = !explained.asOf().isBefore(today);
        return new ShownAccount(
                account,
                explained,
                member,
                today,
                now,
                now
                        ? coverage.payersOf(List.of(account.id())).getOrDefault(account.id(), List.of())
                        : cards.payersAsKnown(account, until(explained)),
                claims.claimsOf(List.of(account.id())).getOrDefault(account.id(), List.of()),
                bills.billsOf(account.guarantor()).stream()
                        .filter(bill -> !bill.madeOn().isAfter(explained.asOf()))
                        .toList(),
                now ? bills.holds(explained) : List.of(),
                now ? rows.tasks(tasks.ofAccounts(List.of(account.id().value()))) : List.of());
    }

    /** The first moment after the day that is shown. */
    private Instant until(Explanation explained) {
        return explained.asOf().plusDays(1).atStartOfDay(days.zone()).toInstant();
    }

    /** The head says what was known at a moment, when one is given; else what is known. */
    private AccountPage.Head head(
            Account asked, List<RankedPolicy> policies, LocalDate today, Optional<Instant> until, List<Hold> stops) {
        Account account = until.map(at -> accounts.asKnown(asked, at)).orElse(asked);
        Patient known = registration.patient(account.patient()).orElseThrow();
        Patient patient = until.map(at -> patients.asKnown(known, at)).orElse(known);
        Optional<Guarantor> guarantor = registration
                .guarantor(account.guarantor())
                .map(payer -> until.map(at -> guarantors.asKnown(payer, at)).orElse(payer));
        String payer = guarantor
                .map(Guarantor::fullName)
                .filter(name -> !name.equals(patient.fullName())
                        && !name.equals(Names.ofPerson(patient.givenName(), patient.familyName())))
                .map(name -> "guarantor " + name)
                .orElse("");
        String born = patient.birthDate()
                .map(day -> Words.age(day, patient.deceasedOn().orElse(today)) + " · born " + Words.brief(day))
                .orElse("");
        String language = patient.language().startsWith("es") ? "speaks Spanish first" : "";
        return new AccountPage.Head(
                "/patients/" + patient.id().value(),
                patient.fullName(),
                Words.dotted(List.of(born, language)),
                account.number(),
                account.sourceNumber().isBlank() || account.sourceNumber().equals(account.number())
                        ? ""
                        : account.sourceNumber(),
                Words.dotted(List.of(account.description(), Words.brief(account.openedOn()), account.clinician())),
                policies.stream()
                        .map(each -> new AccountPage.PayerLine(
                                each.payer().shownName(),
                                Words.dotted(List.of(
                                        policies.size() > 1 ? rank(each.rank()) : "",
                                        each.policy()
                                                        .planName()
                                                        .equals(each.payer().name())
                                                ? ""
                                                : each.policy().planName()))))
                        .toList(),
                payer,
                patient.deceasedOn().isPresent()
                        ? ""
                        : personWarnings
                                .there(patient, days.now())
                                .or(() -> account.facility()
                                        .flatMap(registration::facility)
                                        .map(this::there))
                                .orElse(""),
                personWarnings.wishes(patient),
                warnings(account, patient, today, until, stops));
    }

    private List<String> warnings(
            Account account, Patient patient, LocalDate day, Optional<Instant> known, List<Hold> stops) {
        List<String> warnings = new ArrayList<>();
        if (account.status() == AccountStatus.CANCELLED) {
            warnings.add("This account was cancelled.");
        }
        patient.deceasedOn()
                .ifPresent(died ->
                        warnings.add("Died " + Words.brief(died) + ": write to the estate, do not call the patient."));
        warnings.addAll(personWarnings.of(patient, day, known));
        stops.stream()
                .filter(stop -> !isSaid(stop, warnings))
                .map(Hold::sentence)
                .forEach(warnings::add);
        return warnings;
    }

    /** What the patient's own warnings say already. */
    private static boolean isSaid(Hold stop, List<String> warnings) {
        return switch (stop) {
            case Hold.Bankruptcy ignored -> begins(warnings, "Bankruptcy");
            case Hold.Represented ignored -> begins(warnings, "Represented");
            case Hold.Deceased ignored -> begins(warnings, "Died");
            case Hold.NoSafeAddress ignored -> begins(warnings, "Confidential");
            case Hold.Minor ignored -> false;
            case Hold.Qmb ignored -> false;
            case Hold.Unanswered ignored -> false;
            case Hold.Placed ignored -> false;
        };
    }

    private static boolean begins(List<String> warnings, String word) {
        return warnings.stream().anyMatch(warning -> warning.startsWith(word));
    }

    private String there(Facility facility) {
        Instant now = days.now();
        String place = Names.shown(
                facility.address().city().isBlank()
                        ? facility.name()
                        : facility.address().city());
        return Words.clock(now, facility.zone()) + " at the clinic (" + place + ", " + Words.zone(now, facility.zone())
                + ")";
    }

    private static String rank(int rank) {
        return switch (rank) {
            case 1 -> "first";
            case 2 -> "second";
            default -> "third";
        };
    }

    private static AccountPage.Slider slider(
            Account account, Explanation explained, List<Claim> filed, LocalDate today) {
        LocalDate first = filed.stream()
                .map(Claim::submittedOn)
                .min(Comparator.naturalOrder())
                .orElse(account.openedOn());
        LocalDate from = first.isBefore(account.openedOn()) ? first : account.openedOn();
        LocalDate start = from.isAfter(today) ? today : from;
        boolean now = !explained.asOf().isBefore(today);
        return new AccountPage.Slider(
                start.toEpochDay(),
                today.toEpochDay(),
                now ? today.toEpochDay() : explained.asOf().toEpochDay(),
                Words.brief(start),
                now ? "as of today" : "as of " + Words.day(explained.asOf()),
                now);
    }

    private static String settled(Explanation explained) {
        if (!explained.owed().isEmpty()) {
            return "";
        }
        return explained.bar().charged().isZero()
                ? "Nothing was charged yet"
                : "Nothing is left: everything charged is paid or taken off";
    }

    private static String given(Explanation explained) {
        String name = explained.account().guarantorName();
        return name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
    }

    private List<AccountPage.Other> others(Account account) {
        List<Account> accounts = registration.accountsOfGuarantor(account.guarantor()).stream()
                .filter(each -> !each.id().equals(account.id()))
                .sorted(Comparator.comparing(Account::openedOn).reversed())
                .toList();
        Map<UUID, Money> left = left(accounts);
        Map<PatientId, Patient> patients = registration.patients(
                accounts.stream().map(Account::patient).distinct().toList());
        return accounts.stream()
                .map(each -> {
                    Patient patient = patients.get(each.patient());
                    String whose = patient == null || each.patient().equals(account.patient())
                            ? ""
                            : Names.shown(patient.givenName());
                    String href = "/accounts/" + each.id().value();
                    Money rest = left.getOrDefault(each.id().value(), Money.ZERO);
                    return new AccountPage.Other(
                            href,
                            each.number(),
                            Words.dotted(List.of(whose, each.description(), Words.brief(each.openedOn()))),
                            Amount.of(rest).leadingTo(href, "Left"),
                            !rest.isZero());
                })
                .toList();
    }

    /** What is left of each account, by anybody. */
    Map<UUID, Money> left(List<Account> accounts) {
        Map<UUID, Money> left = new HashMap<>();
        Map<AccountKey, Money> balances = ledger.balancesOf(
                accounts.stream().map(each -> each.id().value()).toList());
        balances.forEach((key, amount) -> {
            if (key.kind() == AccountKind.RECEIVABLE) {
                left.merge(key.owner(), amount, Money::plus);
            }
        });
        return left;
    }
}
