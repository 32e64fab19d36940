package org.quittance.remittance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.PostResult;
import org.quittance.money.Money;
import org.quittance.remittance.posting.Decisions;
import org.quittance.remittance.posting.ReplacedAnswers;
import org.quittance.remittance.store.AnswerReader;
import org.quittance.remittance.store.DecisionStore;
import org.quittance.remittance.store.OpenAnswers;
import org.quittance.remittance.store.PayerReasonStore;
import org.quittance.remittance.store.RemittanceStore;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions about posted remittances, and the act that takes one back. Files come in by {@code exchange.Intake}. */
@Component
public class Remittances {

    private static final int LONGEST_REASON = 200;

    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final RemittanceStore store;
    private final AnswerReader answers;
    private final OpenAnswers open;
    private final DecisionStore decisions;
    private final Decisions deciding;
    private final ReplacedAnswers replaced;
    private final PayerReasonStore reasons;

    /**
     * Remittances in a database.
     *
     * @param dataSource the database
     * @param ledger the books
     * @param transaction begins transactions
     * @param events told when one is taken back
     * @param deciding what people decide about answers
     */
    public Remittances(
            DataSource dataSource,
            Ledger ledger,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Decisions deciding) {
        this.ledger = ledger;
        this.transaction = transaction;
        this.events = events;
        this.store = new RemittanceStore(dataSource);
        this.answers = new AnswerReader(dataSource);
        this.open = new OpenAnswers(dataSource);
        this.decisions = new DecisionStore(dataSource);
        this.deciding = deciding;
        this.replaced = new ReplacedAnswers(dataSource, ledger);
        this.reasons = new PayerReasonStore(dataSource);
    }

    /**
     * What reasons meant to payers, whenever their answers were posted.
     *
     * @return the program's map with payers' own rows in their places
     */
    public PayerMaps payerMaps() {
        return new PayerMaps(reasons.all());
    }

    /**
     * Takes a whole remittance back in one act; the books show both.
     *
     * @param id the remittance
     * @param reason why
     * @return what became of it
     */
    public UndoResult undo(RemittanceId id, String reason, Actor by) {
        if (!by.may(Right.UNDO_REMITTANCE)) {
            return new UndoResult.NotAllowed(Right.UNDO_REMITTANCE);
        }
        return Optional.ofNullable(transaction.execute(status -> undoInTransaction(id, reason, by)))
                .orElseThrow();
    }

    private UndoResult undoInTransaction(RemittanceId id, String reason, Actor by) {
        store.oneAtATime();
        Optional<Remittance> found = store.byId(id);
        if (found.isEmpty()) {
            return new UndoResult.Unknown();
        }
        Optional<EntryId> before = found.get().undone();
        if (before.isPresent()) {
            return new UndoResult.AlreadyUndone(before.get());
        }
        Optional<String> upon = store.builtUpon(id);
        if (upon.isPresent()) {
            return new UndoResult.BuiltUpon(upon.get());
        }
        store.appliedEntries(id).forEach(applied -> ledger.reverse(by, applied, reason));
        EntryId entry = switch (ledger.reverse(by, found.get().entry(), reason)) {
            case PostResult.Posted posted -> posted.entry();
            case PostResult.AlreadyPosted posted -> posted.entry();
            case PostResult.KeyTaken taken -> taken.entry();
        };
        replaced.putBack(found.get(), by);
        store.markUndone(id, entry);
        events.publishEvent(new RemittanceUndone(id, by));
        return new UndoResult.Undone(entry);
    }

    /**
     * Puts an answer that found no claim, or several, on a claim; its money moves from unapplied to the claim by an
     * entry that says who and why.
     *
     * @param claim the claim it means
     * @param sure whether the person saw what speaks against it; else a claim that hardly fits is looked at again
     * @param reason why, a person's words
     * @return what became of it
     */
    public DecisionResult place(UUID answer, UUID claim, boolean sure, String reason, Actor by) {
        return decide(answer, reason, by, () -> deciding.place(answer, claim, sure, reason.strip(), by));
    }

    /**
     * Takes back one placement, or one settlement, alone: the answer waits again, its money stands as unapplied, and
     * nothing else of its remittance changes.
     *
     * @param reason why, a person's words
     * @return what became of it
     */
    public DecisionResult unplace(UUID answer, String reason, Actor by) {
        return decide(answer, reason, by, () -> deciding.unplace(answer, reason.strip(), by));
    }

    /**
     * Settles with the payer what takes back an answer that was never in these books; no account changes.
     *
     * @param reason why, a person's words
     * @return what became of it
     */
    public DecisionResult settle(UUID answer, String reason, Actor by) {
        return decide(answer, reason, by, () -> deciding.settle(answer, reason.strip(), by));
    }

    /**
     * Says that an answer that looked unusual is right as it is posted.
     *
     * @param reason why, a person's words
     * @return what became of it
     */
    public DecisionResult accept(UUID answer, String reason, Actor by) {
        return decide(answer, reason, by, () -> deciding.accept(answer, reason.strip(), by));
    }

    private DecisionResult decide(UUID answer, String reason, Actor by, Supplier<DecisionResult> act) {
        if (!by.may(Right.PLACE_ANSWER)) {
            return new DecisionResult.NotAllowed(Right.PLACE_ANSWER);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new DecisionResult.Refused(RemittanceRefusal.Plain.NO_REASON);
        }
        return Optional.ofNullable(transaction.execute(status -> decided(answer, by, act)))
                .orElseThrow();
    }

    private DecisionResult decided(UUID answer, Actor by, Supplier<DecisionResult> act) {
        Optional<UUID> before = answers.byIds(List.of(answer)).stream()
                .flatMap(each -> each.account().stream())
                .findFirst();
        DecisionResult result = act.get();
        if (result instanceof DecisionResult.Done) {
            events.publishEvent(new AnswerDecided(answer, before, by));
        }
        return result;
    }

    /**
     * Claims of ours that an answer may mean, with what speaks for each.
     *
     * @param number a claim number somebody typed; empty looks for what is similar
     * @return the best first
     */
    public List<ClaimCandidate> candidates(AnsweredClaim answer, String number) {
        return deciding.candidates(answer, number.strip());
    }

    /**
     * What people decided about answers.
     *
     * @param answers their ids
     * @return the earliest first
     */
    public List<Decision> decisions(Collection<UUID> answers) {
        return decisions.about(answers);
    }

    /**
     * A remittance.
     *
     * @return the remittance, or empty
     */
    public Optional<Remittance> remittance(RemittanceId id) {
        return store.byId(id);
    }

    /**
     * Remittances, latest money first.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return the remittances
     */
    public List<Remittance> page(RemittanceChoice choice, Optional<Remittance> after, int limit) {
        return store.page(
                choice,
                after.map(Remittance::paidOn).orElse(LocalDate.of(9999, 12, 31)),
                after.map(last -> last.id().value()).orElse(new UUID(-1, -1)),
                limit);
    }

    /**
     * Remittances of a file.
     *
     * @param fileId the kept file
     * @return in the order of the file
     */
    public List<Remittance> ofFile(UUID fileId) {
        return store.ofFile(fileId);
    }

    /**
     * Remittances under a check or EFT number, or with an amount.
     *
     * @param trace the number, exactly
     * @param sent the amount; zero for any
     * @param limit at most so many
     * @return the latest first
     */
    public List<Remittance> search(String trace, Money sent, int limit) {
        return store.search(trace, sent, limit);
    }

    /**
     * Provider-level adjustments of a remittance.
     *
     * @param id the remittance
     * @return in order
     */
    public List<ProviderAdjustment> providerAdjustments(RemittanceId id) {
        return store.providerAdjustments(id);
    }

    /**
     * Answered claims of a remittance.
     *
     * @param id the remittance
     * @param after position of the last claim seen, 0 for the first page
     * @param limit at most so many
     * @return in the order of the file
     */
    public List<AnsweredClaim> answers(RemittanceId id, int after, int limit) {
        return answers.ofRemittance(id, after, limit);
    }

    /**
     * Answered claims of a remittance that need a person.
     *
     * @param id the remittance
     * @param limit at most so many
     * @return most money first
     */
    public List<AnsweredClaim> answersNeedingPerson(RemittanceId id, int limit) {
        return answers.needingPerson(id, limit);
    }

    /**
     * Answers about patient accounts, of remittances that stand.
     *
     * @return in the order of arrival
     */
    public List<AnsweredClaim> answersOfAccounts(Collection<UUID> accounts) {
        return answers.ofAccounts(accounts);
    }

    /**
     * Answers by id, as the ledger's transfers name them, with their remittances.
     *
     * @param ids their ids; ids of other records are passed over
     * @return id to answer and remittance
     */
    public Map<UUID, AnswerInRemittance> answersByRef(Collection<UUID> ids) {
        List<AnsweredClaim> found = answers.byIds(ids);
        Map<UUID, Remittance> remittances =
                store
                        .byIds(found.stream()
                                .map(answer -> answer.remittance().value())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(remittance -> remittance.id().value(), Function.identity()));
        Map<UUID, AnswerInRemittance> joined = new HashMap<>();
        for (AnsweredClaim answer : found) {
            Remittance remittance = remittances.get(answer.remittance().value());
            if (remittance != null) {
                joined.put(answer.id(), new AnswerInRemittance(answer, remittance));
            }
        }
        return joined;
    }

    /**
     * An answer with the remittance it came in.
     *
     * @param answer what the payer said about a claim
     * @param remittance where
     */
    public record AnswerInRemittance(AnsweredClaim answer, Remittance remittance) {}

    /**
     * What lists show of answers that need a person. Which ones do is said by the tasks of {@link AnswerKinds}.
     *
     * @param ids ids of answers, as the keys of those tasks
     * @return what has most unsettled money first; answers that need nobody are left out
     */
    public List<OpenAnswer> waiting(Collection<UUID> ids) {
        return open.waiting(ids);
    }
}
