package org.quittance.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quittance.history.History;
import org.quittance.history.RecordKind;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/**
 * The insurance cards of a patient: those that pay, in order, then those that are kept. Where nobody has said an order
 * yet, that of the newest insured account counts. Also as they were known at a moment.
 */
@Component
public class PatientCards {

    private final Coverage coverage;
    private final PatientCoverage orders;
    private final Registration registration;
    private final History history;

    /**
     * Cards of patients.
     *
     * @param coverage policies and payers
     * @param orders who insures whom in what order
     * @param registration the accounts
     * @param history what was known before
     */
    public PatientCards(Coverage coverage, PatientCoverage orders, Registration registration, History history) {
        this.coverage = coverage;
        this.orders = orders;
        this.registration = registration;
        this.history = history;
    }

    /**
     * The cards of a patient now.
     *
     * @param patient who is insured
     * @return those that pay first, in order; then the others, latest first
     */
    public List<Card> cardsOf(PatientId patient) {
        return cards(patient, ids(now(patient)));
    }

    /**
     * The cards of a patient as they were known at a moment.
     *
     * @param patient who is insured
     * @param at the moment; to see a whole day, the first moment of the next one
     * @return in the order known then
     */
    public List<Card> asKnown(PatientId patient, Instant at) {
        List<PolicyId> then = thenPaying(patient, at);
        List<Card> cards = cards(patient, then);
        Set<PolicyId> known = coverage.knownBefore(
                cards.stream().map(card -> card.policy().id()).toList(), at);
        return cards.stream()
                .filter(card -> known.contains(card.policy().id()))
                .map(card -> new Card(card.rank(), asKnown(card.policy(), at), card.payer()))
                .toList();
    }

    /** Where nobody had said an order yet, that of the newest account counted which was insured then. */
    private List<PolicyId> thenPaying(PatientId patient, Instant at) {
        List<PolicyId> said = ids(orders.orderOf(List.of(patient)).getOrDefault(patient, List.of()));
        List<PolicyId> then = walkedBack(RecordKind.PATIENT, patient.value(), said, at);
        if (!then.isEmpty()) {
            return then;
        }
        for (Account account : registration.accountsOfPatient(patient).reversed()) {
            List<PolicyId> paying = ids(payersAsKnown(account, at));
            Set<PolicyId> known = coverage.knownBefore(paying, at);
            if (!known.isEmpty()) {
                return paying.stream().filter(known::contains).toList();
            }
        }
        return List.of();
    }

    /**
     * Who paid for an account in what order, as it was known at a moment.
     *
     * @param at the moment; to see a whole day, the first moment of the next one
     * @return in the order known then
     */
    public List<RankedPolicy> payersAsKnown(Account account, Instant at) {
        List<RankedPolicy> now = payersOf(account.id());
        Map<PolicyId, RankedPolicy> known = new LinkedHashMap<>();
        now.forEach(each -> known.put(each.policy().id(), each));
        cards(account.patient(), List.of())
                .forEach(card -> known.putIfAbsent(
                        card.policy().id(), new RankedPolicy(AccountPolicy.LAST_RANK, card.policy(), card.payer())));
        List<RankedPolicy> then = new ArrayList<>();
        int rank = 0;
        for (PolicyId id : walkedBack(RecordKind.ACCOUNT, account.id().value(), ids(now), at)) {
            rank++;
            RankedPolicy each = known.get(id);
            if (each != null) {
                then.add(new RankedPolicy(rank, asKnown(each.policy(), at), each.payer()));
            }
        }
        return then;
    }

    private List<RankedPolicy> now(PatientId patient) {
        List<RankedPolicy> said = orders.orderOf(List.of(patient)).getOrDefault(patient, List.of());
        return said.isEmpty() ? ofNewestAccount(patient) : said;
    }

    private List<RankedPolicy> ofNewestAccount(PatientId patient) {
        List<Account> accounts = registration.accountsOfPatient(patient);
        Map<AccountId, List<RankedPolicy>> payers =
                coverage.payersOf(accounts.stream().map(Account::id).toList());
        return accounts.reversed().stream()
                .map(account -> payers.getOrDefault(account.id(), List.of()))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<RankedPolicy> payersOf(AccountId account) {
        return coverage.payersOf(List.of(account)).getOrDefault(account, List.of());
    }

    private List<Card> cards(PatientId patient, List<PolicyId> order) {
        Map<PolicyId, Policy> policies = new LinkedHashMap<>();
        coverage.policiesOf(List.of(patient))
                .getOrDefault(patient, List.of())
                .forEach(policy -> policies.put(policy.id(), policy));
        now(patient).forEach(each -> policies.putIfAbsent(each.policy().id(), each.policy()));
        Map<PayerId, Payer> payers = coverage.payers(
                policies.values().stream().map(Policy::payer).distinct().toList());
        List<Card> cards = new ArrayList<>();
        policies.values().forEach(policy -> {
            Payer payer = payers.get(policy.payer());
            if (payer != null && !(payer.selfPay() && !order.contains(policy.id()))) {
                cards.add(new Card(order.indexOf(policy.id()) + 1, policy, payer));
            }
        });
        cards.sort(Comparator.comparingInt((Card card) -> card.pays() ? card.rank() : Integer.MAX_VALUE)
                .thenComparing(card -> card.policy().id().value(), Comparator.reverseOrder()));
        return List.copyOf(cards);
    }

    private Policy asKnown(Policy policy, Instant at) {
        return policy.with(PolicyDetails.ofFields(history.asKnown(
                RecordKind.POLICY, policy.id().value(), policy.details().fields(), at)));
    }

    private List<PolicyId> walkedBack(RecordKind kind, UUID record, List<PolicyId> now, Instant at) {
        Map<String, String> then = history.asKnown(kind, record, PatientCoverage.fields(now), at);
        return then.values().stream()
                .filter(text -> !text.isEmpty())
                .map(text -> new PolicyId(UUID.fromString(text)))
                .toList();
    }

    private static List<PolicyId> ids(List<RankedPolicy> order) {
        return order.stream().map(ranked -> ranked.policy().id()).toList();
    }
}
