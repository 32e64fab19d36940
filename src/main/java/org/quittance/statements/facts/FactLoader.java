package org.quittance.statements.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimSubmission;
import org.quittance.claims.Claims;
import org.quittance.claims.PriorAnswer;
import org.quittance.codesets.Language;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.RankedPolicy;
import org.quittance.ledger.Entry;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.Party;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.Unapplied;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.remittance.Remittances;
import org.quittance.staff.Staff;
import org.quittance.statements.Debtor;
import org.quittance.statements.ExplainedAccount;
import org.quittance.statements.PayerAnswer;
import org.quittance.statements.PaymentFact;
import org.quittance.statements.ToldAnswer;
import org.quittance.statements.UnappliedMoney;
import org.quittance.statements.rules.AccountFacts;

/** Gathers the facts of accounts as of a day: a fixed number of questions, however many accounts. */
public final class FactLoader {

    private final Ledger ledger;
    private final Registration registration;
    private final Coverage coverage;
    private final Claims claims;
    private final Payments payments;
    private final Answers answers;
    private final Staff staff;
    private final ChargeLoader charges;

    /**
     * Reads from the modules that know.
     *
     * @param ledger amounts
     * @param registration people and accounts
     * @param coverage payers
     * @param remittances payers' answers
     * @param payments payments of the patient's side
     * @param staff what people here are called
     * @param charges what was done
     */
    public FactLoader(
            Ledger ledger,
            Registration registration,
            Coverage coverage,
            Claims claims,
            Remittances remittances,
            Payments payments,
            Staff staff,
            ChargeLoader charges) {
        this.ledger = ledger;
        this.registration = registration;
        this.coverage = coverage;
        this.claims = claims;
        this.payments = payments;
        this.answers = new Answers(remittances, ledger);
        this.staff = staff;
        this.charges = charges;
    }

    private PaymentFact fact(Payment payment) {
        return PaymentFacts.of(payment, staff.nameOf(payment.takenBy()));
    }

    /**
     * Facts of accounts.
     *
     * @param asOf last ledger day to see
     * @return facts of those that exist, oldest account first
     */
    public List<AccountFacts> load(Collection<AccountId> ids, LocalDate asOf) {
        Map<AccountId, Account> accounts = registration.accounts(ids);
        List<UUID> owners = accounts.keySet().stream().map(AccountId::value).toList();
        List<LedgerRow> rows = ledger.rowsOf(owners, asOf);
        Map<EntryId, Entry> entries =
                ledger.entries(rows.stream().map(LedgerRow::entry).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Entry::id, Function.identity()));
        Set<UUID> refs = rows.stream().flatMap(row -> row.sourceRef().stream()).collect(Collectors.toSet());
        Map<UUID, List<PayerAnswer>> answered = answers.of(owners, refs, asOf);
        Map<UUID, PaymentFact> paid = payments(refs);
        Map<PatientId, Patient> patients = registration.patients(
                accounts.values().stream().map(Account::patient).collect(Collectors.toSet()));
        Map<GuarantorId, Guarantor> guarantors = registration.guarantors(
                accounts.values().stream().map(Account::guarantor).collect(Collectors.toSet()));
        Map<GuarantorId, List<UnappliedMoney>> unapplied = new HashMap<>();
        guarantors.keySet().forEach(guarantor -> unapplied.put(guarantor, unapplied(guarantor, asOf)));
        Map<AccountId, List<Claim>> sent = claims.claimsOf(accounts.keySet());
        Map<AccountId, List<RankedPolicy>> policies = coverage.payersOf(accounts.keySet());
        ChargeLoader.Loaded lines = charges.load(accounts.keySet(), sent);
        Map<ClaimId, List<ClaimSubmission>> submissions = claims.submissionsOf(
                sent.values().stream().flatMap(List::stream).map(Claim::id).toList());
        Map<ClaimId, List<PriorAnswer>> heard = claims.priorAnswersOf(submissions.keySet());
        List<AccountFacts> facts = new ArrayList<>();
        accounts.values().stream()
                .sorted(Comparator.comparing(Account::openedOn).thenComparing(Account::number))
                .forEach(account -> {
                    List<LedgerRow> own = own(rows, account.id());
                    Guarantor guarantor = Objects.requireNonNull(guarantors.get(account.guarantor()));
                    Patient patient = Objects.requireNonNull(patients.get(account.patient()));
                    facts.add(new AccountFacts(
                            explained(
                                    account,
                                    patient,
                                    guarantor,
                                    insured(
                                            policies.getOrDefault(account.id(), List.of()),
                                            sentOn(sent.getOrDefault(account.id(), List.of()), submissions))),
                            asOf,
                            debtors(policies.getOrDefault(account.id(), List.of()), guarantor),
                            lines.of(account.id(), own),
                            own,
                            entries,
                            answersTo(account, own, answered),
                            paid,
                            sentOn(sent.getOrDefault(account.id(), List.of()), submissions),
                            unapplied.getOrDefault(account.guarantor(), List.of()),
                            told(
                                    sent.getOrDefault(account.id(), List.of()),
                                    heard,
                                    policies.getOrDefault(account.id(), List.of()),
                                    asOf)));
                });
        return facts;
    }

    /** Answers to the account's claims, and those to other claims that moved something here. */
    private static List<PayerAnswer> answersTo(
            Account account, List<LedgerRow> own, Map<UUID, List<PayerAnswer>> answered) {
        List<PayerAnswer> all =
                new ArrayList<>(answered.getOrDefault(account.id().value(), List.of()));
        Set<UUID> known = all.stream().map(PayerAnswer::ref).collect(Collectors.toSet());
        Set<UUID> refs = own.stream().flatMap(row -> row.sourceRef().stream()).collect(Collectors.toSet());
        refs.removeAll(known);
        if (!refs.isEmpty()) {
            answered.values().stream()
                    .flatMap(List::stream)
                    .filter(answer -> refs.contains(answer.ref()))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static List<LedgerRow> own(List<LedgerRow> rows, AccountId account) {
        UUID owner = account.value();
        return rows.stream()
                .filter(row -> row.debit().owner().equals(owner)
                        || row.credit().owner().equals(owner))
                .toList();
    }

    private static List<ExplainedAccount.Insured> insured(List<RankedPolicy> policies, Map<Party, LocalDate> sentOn) {
        return policies.stream()
                .sorted(Comparator.comparingInt(RankedPolicy::rank))
                .map(each -> new ExplainedAccount.Insured(
                        Party.payer(each.rank()),
                        each.payer().shownName(),
                        each.policy().memberId(),
                        Optional.ofNullable(sentOn.get(Party.payer(each.rank())))))
                .toList();
    }

    private static ExplainedAccount explained(
            Account account, Patient patient, Guarantor guarantor, List<ExplainedAccount.Insured> insured) {
        return new ExplainedAccount(
                account.id().value(),
                account.number(),
                account.description(),
                account.clinician(),
                account.openedOn(),
                patient.id().value(),
                patient.fullName(),
                guarantor.id().value(),
                guarantor.fullName(),
                Language.ofCode(guarantor.language()),
                insured);
    }

    private static Map<Party, Debtor> debtors(List<RankedPolicy> policies, Guarantor guarantor) {
        Map<Party, Debtor> debtors = new EnumMap<>(Party.class);
        for (RankedPolicy policy : policies) {
            Party party = Party.payer(policy.rank());
            debtors.put(party, new Debtor(party, policy.payer().shownName()));
        }
        debtors.put(Party.G, new Debtor(Party.G, guarantor.fullName()));
        return debtors;
    }

    private static Map<Party, LocalDate> sentOn(List<Claim> sent, Map<ClaimId, List<ClaimSubmission>> submissions) {
        Map<Party, LocalDate> days = new EnumMap<>(Party.class);
        for (Claim claim : sent) {
            for (ClaimSubmission submission : submissions.getOrDefault(claim.id(), List.of())) {
                days.merge(
                        Party.payer(submission.rank()),
                        submission.submittedOn(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return days;
    }

    /** What the latest claim to a later payer says of each payer. */
    private static Map<Party, ToldAnswer> told(
            List<Claim> sent, Map<ClaimId, List<PriorAnswer>> heard, List<RankedPolicy> policies, LocalDate asOf) {
        Map<Party, ToldAnswer> told = new EnumMap<>(Party.class);
        for (Claim claim : sent) {
            for (PriorAnswer answer : heard.getOrDefault(claim.id(), List.of())) {
                policies.stream()
                        .filter(policy -> policy.payer().id().equals(answer.payer())
                                && !answer.toldOn().isAfter(asOf))
                        .findFirst()
                        .ifPresent(policy ->
                                told.put(Party.payer(policy.rank()), new ToldAnswer(answer.paid(), answer.toldOn())));
            }
        }
        return told;
    }

    private Map<UUID, PaymentFact> payments(Set<UUID> refs) {
        Map<UUID, PaymentFact> facts = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        payments.paymentsByRef(refs)
                .forEach((id, payment) -> facts.put(
                        id, PaymentFacts.of(payment, names.computeIfAbsent(payment.takenBy(), staff::nameOf))));
        return facts;
    }

    private List<UnappliedMoney> unapplied(GuarantorId guarantor, LocalDate asOf) {
        List<Unapplied> waiting = payments.unapplied(guarantor, asOf);
        Map<UUID, Payment> sources = payments.paymentsByRef(
                waiting.stream().flatMap(each -> each.source().stream()).toList());
        return waiting.stream()
                .map(each -> new UnappliedMoney(
                        each.amount(),
                        each.since(),
                        each.source()
                                .flatMap(id -> Optional.ofNullable(sources.get(id)))
                                .map(this::fact)))
                .toList();
    }
}
