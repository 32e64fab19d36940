package org.quittance.workbench.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimSubmission;
import org.quittance.claims.Claims;
import org.quittance.codesets.PostingMap;
import org.quittance.coding.CareRecords;
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
import org.quittance.registration.SamePerson;
import org.quittance.remittance.PayerReasonsDesk;
import org.quittance.staff.StaffMember;
import org.quittance.statements.AmountText;
import org.quittance.statements.Bills;
import org.quittance.statements.Explanation;
import org.quittance.statements.Leaf;
import org.quittance.statements.MadeBill;
import org.quittance.statements.Source;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Bar;
import org.quittance.workbench.shell.PersonWarnings;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts an account into words and places. Every amount is the ledger's, through the explanation. */
@Component
class AccountPages {

    private static final int PAPERS = 8;

    private final Registration registration;
    private final Coverage coverage;
    private final PatientCards cards;
    private final PatientRecords patients;
    private final GuarantorRecords guarantors;
    private final AccountRecords accounts;
    private final PersonWarnings personWarnings;
    private final Claims claims;
    private final CareRecords care;
    private final Bills bills;
    private final PayerReasonsDesk reasons;
    private final Besides besides;
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
            CareRecords care,
            Bills bills,
            PayerReasonsDesk reasons,
            Besides besides,
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
        this.care = care;
        this.bills = bills;
        this.reasons = reasons;
        this.besides = besides;
        this.ledger = ledger;
        this.days = days;
    }

    /** What reasons mean when the payers of an account give them, by party. */
    private Map<String, PostingMap> maps(List<RankedPolicy> policies) {
        Map<UUID, PostingMap> own = reasons.maps();
        Map<String, PostingMap> maps = new HashMap<>();
        policies.forEach(each ->
                maps.put("P" + each.rank(), own.getOrDefault(each.payer().id().value(), PostingMap.standard())));
        return maps;
    }

    AccountPage page(Account account, Explanation explained, StaffMember member) {
        LocalDate today = days.today();
        boolean now = !explained.asOf().isBefore(today);
        Instant until = explained.asOf().plusDays(1).atStartOfDay(days.zone()).toInstant();
        List<RankedPolicy> policies = now
                ? coverage.payersOf(List.of(account.id())).getOrDefault(account.id(), List.of())
                : cards.payersAsKnown(account, until);
        List<Claim> filed = claims.claimsOf(List.of(account.id())).getOrDefault(account.id(), List.of());
        List<ClaimSubmission> sent = claims
                .submissionsOf(filed.stream().map(Claim::id).toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
        Map<Integer, String> payers = new HashMap<>();
        policies.forEach(each -> payers.put(each.rank(), each.payer().shownName()));
        List<MadeBill> made = bills.billsOf(account.guarantor()).stream()
                .filter(bill -> !bill.madeOn().isAfter(explained.asOf()))
                .filter(bill -> bill.account().map(account.id()::equals).orElse(true))
                .filter(bill -> !bill.madeOn().isBefore(account.openedOn()))
                .toList();
        List<Hold> stops = now ? bills.holds(explained) : List.of();
        OwedTable table = new OwedTable(explained, now);
        return new AccountPage(
                account.id().value().toString(),
                head(
                        account,
                        policies,
                        now ? today : explained.asOf(),
                        now ? Optional.empty() : Optional.of(until),
                        stops),
                slider(account, explained, filed, today),
                table.owed(),
                settled(explained),
                Bar.of(explained.bar(), given(explained)),
                table.lines(),
                table.apart(),
                table.sum(),
                notes(explained, now ? besides.waiting(account) : List.of()),
                new Timeline(explained, today, besides.byHand(account, member))
                        .acts(
                                payers,
                                filed,
                                sent,
                                care.ofAccounts(List.of(account.id())).getOrDefault(account.id(), List.of()),
                                made,
                                besides.of(account)),
                new NextSteps(
                                explained,
                                member,
                                stops,
                                bills.unanswered(explained),
                                made,
                                maps(policies),
                                estate(account),
                                now ? besides.tasks(account) : List.of())
                        .next(),
                others(account),
                papers(explained, bills.billsOf(account.guarantor())));
    }

    /** The name of a patient who died and was their own guarantor. */
    private Optional<String> estate(Account account) {
        Optional<Guarantor> payer = registration.guarantor(account.guarantor());
        return registration
                .patient(account.patient())
                .filter(patient -> patient.deceasedOn().isPresent())
                .filter(patient ->
                        payer.filter(one -> SamePerson.is(one, patient)).isPresent())
                .map(Patient::fullName);
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

    private static List<AccountPage.Note> notes(Explanation explained, List<AccountPage.Note> asked) {
        List<AccountPage.Note> notes = new ArrayList<>(asked);
        Money waiting = explained.unappliedTotal();
        if (waiting.isPositive()) {
            notes.add(new AccountPage.Note(
                    AmountText.dollars(waiting) + " of " + explained.account().guarantorName()
                            + "’s money is not applied to any account yet; it is not part of these figures.",
                    "/payments/waiting/" + explained.account().guarantor(),
                    "See where it waits"));
        }
        return notes;
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

    private static List<AccountPage.Paper> papers(Explanation explained, List<MadeBill> made) {
        Map<String, AccountPage.Paper> papers = new LinkedHashMap<>();
        made.stream()
                .filter(bill -> !bill.madeOn().isAfter(explained.asOf()))
                .map(bill -> new AccountPage.Paper(
                        "file-invoice",
                        "Bill " + bill.number(),
                        "/bills/" + bill.id().value(),
                        Words.brief(bill.madeOn())))
                .forEach(paper -> papers.put(paper.href(), paper));
        explained
                .leaves()
                .sorted(Comparator.comparing(Leaf::postedOn).reversed())
                .flatMap(leaf -> paper(leaf).stream())
                // A remittance that takes back and corrects answers twice; it is one document.
                .forEach(paper -> papers.putIfAbsent(paper.href().replaceFirst("#.*", ""), paper));
        return papers.values().stream().limit(PAPERS).toList();
    }

    private static Optional<AccountPage.Paper> paper(Leaf leaf) {
        String date = Words.brief(leaf.postedOn());
        return switch (leaf.source()) {
            case Source.FromRemittance remittance ->
                Optional.of(new AccountPage.Paper(
                        "arrows-exchange",
                        "Remittance " + remittance.trace(),
                        "/remittances/" + remittance.remittance() + "#claim-" + remittance.remittanceClaim(),
                        date));
            case Source.FromClaim claim ->
                claim.file().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AccountPage.Paper(
                                "file-text",
                                claim.file(),
                                "/entries/" + claim.entry().value(),
                                date));
            case Source.FromBooks books ->
                books.file().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AccountPage.Paper(
                                "file-text",
                                books.file(),
                                "/entries/" + books.entry().value(),
                                date));
            case Source.FromPayment payment ->
                Optional.of(new AccountPage.Paper(
                        "receipt", "Receipt " + payment.receiptNumber(), "/payments/" + payment.payment(), date));
        };
    }
}
