package org.quittance.coverage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.quittance.coverage.rules.CardRules;
import org.quittance.coverage.store.HolderStore;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.registration.EditResult;
import org.quittance.registration.FieldProblem;
import org.quittance.registration.PatientId;
import org.quittance.registration.RecordEdit;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * A person's acts on the insurance cards of a patient: add one, correct one, let it end, say in which order they pay.
 * Money in the books never moves by them: accounts that follow the order say so, and their claims are sent anew.
 */
@Component
public class CardEdits {

    private static final String BORN = "subscriber_birth_date";

    private final Coverage coverage;
    private final PatientCoverage orders;
    private final PatientCards cards;
    private final HolderStore holders;
    private final History history;
    private final Acts acts;
    private final Clock clock;

    /**
     * Acts in a database.
     *
     * @param dataSource where the holders are
     * @param coverage policies and payers
     * @param orders who insures whom in what order
     * @param cards the cards as they are
     * @param history the log of changes
     * @param acts runs each as one act
     * @param clock today, in its zone
     */
    public CardEdits(
            DataSource dataSource,
            Coverage coverage,
            PatientCoverage orders,
            PatientCards cards,
            History history,
            Acts acts,
            Clock clock) {
        this.coverage = coverage;
        this.orders = orders;
        this.cards = cards;
        this.holders = new HolderStore(dataSource);
        this.history = history;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * What a card says.
     *
     * @return the fields that a form shows, by the name history keeps them under
     */
    public Map<String, String> fields(Policy policy) {
        Map<String, String> fields = new LinkedHashMap<>(policy.details().fields());
        fields.put(BORN, holders.bornOn(policy.id()).map(LocalDate::toString).orElse(""));
        return fields;
    }

    /**
     * What cannot be right on a card.
     *
     * @param fields as typed
     * @return what is wrong with each field that cannot be right
     */
    public Map<String, FieldProblem> problems(Map<String, String> fields) {
        return CardRules.check(fields, today());
    }

    /**
     * Adds a card; it pays last.
     *
     * @param patient who is insured
     * @param payer by whom
     * @param edit what the card says
     * @return what became of it
     */
    public EditResult add(PatientId patient, PayerId payer, RecordEdit edit) {
        if (!edit.by().may(Right.CORRECT_RECORD)) {
            return new EditResult.NotAllowed(Right.CORRECT_RECORD);
        }
        Map<String, FieldProblem> problems = new LinkedHashMap<>(problems(edit.after()));
        edit.cardNumbers().forEach(field -> problems.put(field, FieldProblem.CARD_NUMBER));
        if (coverage.payer(payer).isEmpty()) {
            problems.put("payer", FieldProblem.NO_PAYER);
        }
        if (!problems.isEmpty()) {
            return new EditResult.Refused(problems);
        }
        return acts.whole(() -> {
            PolicyDetails details = PolicyDetails.ofFields(edit.after());
            String key = "desk:" + UuidCreator.getTimeOrderedEpochPlus1();
            PolicyId policy = coverage.addPolicies(
                            edit.by(),
                            List.of(new NewPolicy(
                                    key, patient, payer, edit.after().getOrDefault("filing", ""), details)))
                    .values()
                    .iterator()
                    .next();
            RecordAct act = act(edit, "card added");
            born(act, policy, Optional.empty(), edit.after().getOrDefault(BORN, ""));
            List<PolicyId> order = new ArrayList<>(paying(patient));
            if (details.validTo().map(day -> !day.isBefore(today())).orElse(true)) {
                order.add(policy);
                orders.setOrder(List.of(new CoverageOrder(act, patient, order)));
            }
            return new EditResult.Saved(edit.after().keySet());
        });
    }

    /**
     * Corrects a card. One that ends before today pays no more.
     *
     * @param patient who is insured
     * @param id which card
     * @param edit what it says
     * @return what became of it
     */
    public EditResult correct(PatientId patient, PolicyId id, RecordEdit edit) {
        if (!edit.by().may(Right.CORRECT_RECORD)) {
            return new EditResult.NotAllowed(Right.CORRECT_RECORD);
        }
        return acts.whole(() -> cards.cardsOf(patient).stream()
                .filter(card -> card.policy().id().equals(id))
                .findFirst()
                .map(card -> decide(patient, orders.lock(id).orElse(card.policy()), edit))
                .orElseGet(EditResult.Unknown::new));
    }

    private EditResult decide(PatientId patient, Policy policy, RecordEdit edit) {
        Map<String, String> now = fields(policy);
        Map<String, String> wanted = new LinkedHashMap<>(edit.after());
        wanted.keySet().retainAll(now.keySet());
        Map<String, String> theirs = edit.stale(wanted, now);
        if (!theirs.isEmpty()) {
            return new EditResult.Stale(theirs);
        }
        Map<String, String> after = new LinkedHashMap<>(now);
        after.putAll(wanted);
        Set<String> changed = new LinkedHashSet<>(after.keySet());
        changed.removeIf(field -> after.getOrDefault(field, "").equals(now.getOrDefault(field, "")));
        if (changed.isEmpty()) {
            return new EditResult.NothingNew();
        }
        Map<String, FieldProblem> problems = new LinkedHashMap<>(problems(after));
        if (!changed.equals(Set.of("valid_to"))
                || !now.getOrDefault("valid_to", "").isEmpty()) {
            edit.reasonProblem(now, after).ifPresent(problem -> problems.put("reason", problem));
        }
        edit.cardNumbers().forEach(field -> problems.put(field, FieldProblem.CARD_NUMBER));
        if (!problems.isEmpty()) {
            return new EditResult.Refused(problems);
        }
        RecordAct act = act(edit, changed.contains("valid_to") ? "card ended" : "added");
        PolicyDetails details = PolicyDetails.ofFields(after);
        orders.correct(List.of(new PolicyCorrection(act, policy.id(), was -> details)));
        born(act, policy.id(), holders.bornOn(policy.id()), after.getOrDefault(BORN, ""));
        List<PolicyId> order = paying(patient);
        Optional<LocalDate> ended = details.validTo().filter(day -> day.isBefore(today()));
        if (ended.isPresent() && order.contains(policy.id())) {
            List<PolicyId> left =
                    order.stream().filter(each -> !each.equals(policy.id())).toList();
            // A visit before the end stays with whom it was insured by then.
            orders.setOrder(
                    List.of(new CoverageOrder(act, patient, left)),
                    account -> account.openedOn().isAfter(ended.get()));
        }
        return new EditResult.Saved(changed);
    }

    /**
     * Says in which order the cards pay. The opposite order takes it back.
     *
     * @param patient who is insured
     * @param shown the order that was shown
     * @param wanted the order from now on
     * @param edit who, why
     * @return what became of it; stale when the order is another one by now
     */
    public EditResult reorder(PatientId patient, List<PolicyId> shown, List<PolicyId> wanted, RecordEdit edit) {
        if (!edit.by().may(Right.CORRECT_RECORD)) {
            return new EditResult.NotAllowed(Right.CORRECT_RECORD);
        }
        return acts.whole(() -> {
            List<PolicyId> now = paying(patient);
            if (now.equals(wanted)) {
                return new EditResult.NothingNew();
            }
            if (!now.equals(shown)) {
                return new EditResult.Stale(Map.of());
            }
            Set<PolicyId> own = new LinkedHashSet<>();
            cards.cardsOf(patient).forEach(card -> own.add(card.policy().id()));
            if (!own.containsAll(wanted)) {
                return new EditResult.Unknown();
            }
            orders.setOrder(List.of(new CoverageOrder(act(edit, "order of payment"), patient, wanted)));
            return new EditResult.Saved(Set.of("order"));
        });
    }

    private List<PolicyId> paying(PatientId patient) {
        return cards.cardsOf(patient).stream()
                .filter(Card::pays)
                .map(card -> card.policy().id())
                .toList();
    }

    private void born(RecordAct act, PolicyId policy, Optional<LocalDate> before, String after) {
        String was = before.map(LocalDate::toString).orElse("");
        if (!was.equals(after)) {
            holders.put(
                    policy, Optional.of(after).filter(text -> !text.isEmpty()).map(LocalDate::parse));
            history.note(List.of(new RecordChange(act, RecordKind.POLICY, policy.value(), BORN, was, after)));
        }
    }

    private static RecordAct act(RecordEdit edit, String otherwise) {
        return RecordAct.of(edit.by(), edit.reason().isBlank() ? otherwise : edit.reason(), edit.source());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
