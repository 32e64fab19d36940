package org.quittance.remittance.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimNumbers;
import org.quittance.claims.ClaimTrait;
import org.quittance.claims.Claims;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.ledger.PostResult;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.ClaimCandidate;
import org.quittance.remittance.Decision;
import org.quittance.remittance.DecisionResult;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittanceRefusal;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.rules.KnownClaim;
import org.quittance.remittance.rules.Matching;
import org.quittance.remittance.rules.Reversals;
import org.quittance.remittance.store.AnswerReader;
import org.quittance.remittance.store.DecisionStore;
import org.quittance.remittance.store.PlacementStore;
import org.quittance.remittance.store.RemittanceStore;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/**
 * What a person decides where the rules could not: which claim an answer means, and that an unusual one is right. The
 * money of an answer moves from the payer's unapplied to the claim as if the claim had been found at once (rule A-41).
 */
@Component
public class Decisions {

    private static final int MOST_SIMILAR = 20;
    private static final int MOST_SHOWN = 8;

    /** Below this more speaks against a claim than for it, or little speaks at all. */
    private static final int FITS_HARDLY = 40;

    private final Ledger ledger;
    private final BusinessDays days;
    private final Claims claims;
    private final PosterFactory posters;
    private final AnswerReader answers;
    private final RemittanceStore store;
    private final DecisionStore decisions;
    private final PlacementStore placements;

    /**
     * Decisions over a database.
     *
     * @param dataSource the database
     * @param ledger the books
     * @param days the ledger's calendar
     * @param claims what was asked of payers
     * @param posters loads what the books know
     */
    public Decisions(DataSource dataSource, Ledger ledger, BusinessDays days, Claims claims, PosterFactory posters) {
        this.ledger = ledger;
        this.days = days;
        this.claims = claims;
        this.posters = posters;
        this.answers = new AnswerReader(dataSource);
        this.store = new RemittanceStore(dataSource);
        this.decisions = new DecisionStore(dataSource);
        this.placements = new PlacementStore(dataSource);
    }

    /**
     * Claims of ours that an answer may mean.
     *
     * @param number a claim number somebody typed; empty looks for what is similar
     * @return the best first
     */
    public List<ClaimCandidate> candidates(AnsweredClaim answer, String number) {
        RemittedClaim said = answer.said();
        List<Claim> named = number.isEmpty() ? similar(answer) : numbered(number);
        KnownClaims books = posters.loader().load(said, named);
        List<Matching.Scored> ranked = books.ranked(said);
        Set<UUID> wanted = named.stream().map(claim -> claim.id().value()).collect(Collectors.toSet());
        List<Matching.Scored> shown = ranked.stream()
                .filter(one -> number.isEmpty() || wanted.contains(one.claim()))
                .limit(MOST_SHOWN)
                .toList();
        Map<ClaimId, Claim> found = claims.claims(
                shown.stream().map(one -> new ClaimId(one.claim())).toList());
        return shown.stream()
                .map(one -> candidate(one, Optional.ofNullable(found.get(new ClaimId(one.claim()))), books))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Claim> similar(AnsweredClaim answer) {
        RemittedClaim said = answer.said();
        ClaimTrait trait = new ClaimTrait(
                said.memberId(),
                said.earliestService()
                        .orElseGet(() -> store.byId(answer.remittance())
                                .map(Remittance::paidOn)
                                .orElse(days.today())),
                said.charge().abs());
        return claims.similar(trait, MOST_SIMILAR);
    }

    private List<Claim> numbered(String number) {
        Map<UUID, Claim> found = claims.byNumbers(List.of(number)).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(claim -> claim.id().value(), Function.identity()));
        claims.byNumberKeys(List.of(ClaimNumbers.key(number)))
                .values()
                .forEach(each -> each.forEach(claim -> found.put(claim.id().value(), claim)));
        return List.copyOf(found.values());
    }

    private static Optional<ClaimCandidate> candidate(Matching.Scored one, Optional<Claim> claim, KnownClaims books) {
        KnownClaim known = books.booksOf(one.claim());
        Money open = List.of(Party.P1, Party.P2, Party.P3).stream()
                .map(party -> known.open(Optional.empty(), party))
                .reduce(Money.ZERO, Money::plus);
        return claim.map(each -> new ClaimCandidate(
                one.claim(),
                known.account(),
                each.number(),
                each.serviceFrom(),
                each.charge(),
                open,
                one.score(),
                one.reasons(),
                one.against()));
    }

    /**
     * Puts an answer that waits on a claim, in the caller's transaction.
     *
     * @param sure whether the person saw what speaks against it
     * @param reason why, a person's words
     * @return what became of it
     */
    public DecisionResult place(UUID answerId, UUID claimId, boolean sure, String reason, Actor by) {
        store.oneAtATime();
        Optional<AnsweredClaim> found =
                answers.byIds(List.of(answerId)).stream().findFirst();
        Optional<Claim> claim = claims.claim(new ClaimId(claimId));
        if (found.isEmpty() || claim.isEmpty()) {
            return new DecisionResult.Unknown();
        }
        AnsweredClaim waiting = found.get();
        Remittance remittance = store.byId(waiting.remittance()).orElseThrow();
        if (!waiting.outcome().isUnapplied() || remittance.undone().isPresent()) {
            return new DecisionResult.Settled();
        }
        KnownClaims books = posters.loader().load(waiting.said(), List.of(claim.get()));
        Matching.Match.Found chosen = chosen(waiting.said(), claimId, books);
        List<String> doubts = doubts(waiting.said(), chosen, books, remittance.payer());
        if (!sure && !doubts.isEmpty()) {
            return new DecisionResult.LookAgain(chosen.score(), doubts);
        }
        Answering.Decision decision = new Answering(
                        waiting.remittance(),
                        remittance.payer(),
                        AccountKey.of(AccountKind.UNAPPLIED_PAYER, remittance.payer()))
                .putByHand(waiting.said(), books, answerId, chosen);
        EntryDraft draft = EntryDraft.of(
                decisions.key("place", answerId),
                EntryKind.UNAPPLIED_PAYER_APPLIED,
                "Money of remittance " + remittance.trace() + " put on its claim by hand: " + reason,
                remittance.paidOn(),
                by,
                remittance.fileName() + ", transaction " + remittance.transactionNo());
        return switch (ledger.post(draft, decision.transfers())) {
            case PostResult.Posted posted -> {
                store.markApplied(decision.answered(), posted.entry());
                yield decided(decision.answered(), posted.entry(), reason, by);
            }
            case PostResult.AlreadyPosted posted -> new DecisionResult.Settled();
            case PostResult.KeyTaken taken -> new DecisionResult.Settled();
        };
    }

    private static Matching.Match.Found chosen(RemittedClaim said, UUID claim, KnownClaims books) {
        Optional<Matching.Scored> fit = books.ranked(said).stream()
                .filter(one -> one.claim().equals(claim))
                .findFirst();
        List<String> reasons = new ArrayList<>(fit.map(Matching.Scored::reasons).orElse(List.of()));
        reasons.add("by-hand");
        return new Matching.Match.Found(
                claim,
                fit.map(Matching.Scored::score).orElse(0),
                reasons,
                fit.map(Matching.Scored::against).orElse(List.of()));
    }

    /** What a person should see before an answer is put on a claim that hardly fits (rule C-22). */
    private static List<String> doubts(RemittedClaim said, Matching.Match.Found chosen, KnownClaims books, UUID payer) {
        KnownClaim claim = books.booksOf(chosen.claim());
        List<String> doubts = new ArrayList<>();
        if (said.isReversal()
                && books.standingAnswers(chosen.claim()).stream()
                        .noneMatch(earlier -> Reversals.mayTakeBack(said, earlier.said()))) {
            doubts.add("no-earlier-answer");
        }
        if (!claim.payers().contains(payer)) {
            doubts.add("payer-not-on-account");
        }
        if (chosen.score() < FITS_HARDLY || chosen.against().contains("name")) {
            doubts.addAll(chosen.against());
        }
        if (chosen.score() < FITS_HARDLY && doubts.isEmpty()) {
            doubts.add("nothing-fits");
        }
        return doubts;
    }

    /**
     * Takes one placement back, in the caller's transaction: the answer waits again, and its money stands as unapplied.
     *
     * @param reason why, a person's words
     * @return what became of it
     */
    public DecisionResult unplace(UUID answerId, String reason, Actor by) {
        store.oneAtATime();
        Optional<AnsweredClaim> found =
                answers.byIds(List.of(answerId)).stream().findFirst();
        if (found.isEmpty()) {
            return new DecisionResult.Unknown();
        }
        AnsweredClaim placed = found.get();
        Optional<Decision> last = decisions.about(List.of(answerId)).stream()
                .filter(each -> each.kind() != Decision.Kind.ACCEPTED)
                .reduce((earlier, later) -> later);
        Optional<EntryId> entry =
                last.filter(each -> each.kind() != Decision.Kind.UNPLACED).flatMap(Decision::entry);
        boolean undone =
                store.byId(placed.remittance()).flatMap(Remittance::undone).isPresent();
        if (entry.isEmpty() || undone) {
            return new DecisionResult.Settled();
        }
        if (placements.isTakenBackLater(answerId)) {
            return new DecisionResult.Refused(RemittanceRefusal.Plain.TAKEN_BACK_LATER);
        }
        EntryId back = switch (ledger.reverse(by, entry.get(), reason)) {
            case PostResult.Posted posted -> posted.entry();
            case PostResult.AlreadyPosted posted -> posted.entry();
            case PostResult.KeyTaken taken -> taken.entry();
        };
        Outcome waits = placed.said().isReversal() ? Outcome.REVERSAL_UNMATCHED : Outcome.UNMATCHED;
        placements.waitAgain(placed, waits);
        decisions.add(new Decision(
                answerId, Decision.Kind.UNPLACED, placed.claim(), Optional.of(back), reason, by.name(), days.now()));
        return new DecisionResult.Done(waits, Optional.of(back));
    }

    /**
     * Settles with the payer what takes back an answer these books never had, in the caller's transaction: its money
     * leaves the payer's unapplied for what is at provider level, and no patient's account changes (rules C-27, C-30).
     *
     * @param reason why, a person's words
     * @return what became of it
     */
    public DecisionResult settle(UUID answerId, String reason, Actor by) {
        store.oneAtATime();
        Optional<AnsweredClaim> found =
                answers.byIds(List.of(answerId)).stream().findFirst();
        if (found.isEmpty()) {
            return new DecisionResult.Unknown();
        }
        AnsweredClaim waiting = found.get();
        Remittance remittance = store.byId(waiting.remittance()).orElseThrow();
        if (waiting.outcome() != Outcome.REVERSAL_UNMATCHED
                || remittance.undone().isPresent()) {
            return new DecisionResult.Settled();
        }
        EntryDraft draft = EntryDraft.of(
                decisions.key("settle", answerId),
                EntryKind.UNAPPLIED_PAYER_APPLIED,
                "Money that remittance " + remittance.trace() + " takes back, settled with the payer: " + reason,
                remittance.paidOn(),
                by,
                remittance.fileName() + ", transaction " + remittance.transactionNo());
        TransferDraft moved = TransferDraft.signed(
                        AccountKey.of(AccountKind.UNAPPLIED_PAYER, remittance.payer()),
                        AccountKey.of(AccountKind.PROVIDER_LEVEL, remittance.payer()),
                        waiting.said().paid(),
                        "settled")
                .from(answerId, waiting.said().segment());
        return switch (ledger.post(draft, waiting.said().paid().isZero() ? List.of() : List.of(moved))) {
            case PostResult.Posted posted -> {
                placements.settled(waiting, posted.entry());
                decisions.add(new Decision(
                        answerId,
                        Decision.Kind.SETTLED,
                        Optional.empty(),
                        Optional.of(posted.entry()),
                        reason,
                        by.name(),
                        days.now()));
                yield new DecisionResult.Done(Outcome.SETTLED, Optional.of(posted.entry()));
            }
            case PostResult.AlreadyPosted posted -> new DecisionResult.Settled();
            case PostResult.KeyTaken taken -> new DecisionResult.Settled();
        };
    }

    private DecisionResult decided(AnsweredClaim answered, EntryId entry, String reason, Actor by) {
        decisions.add(new Decision(
                answered.id(),
                Decision.Kind.PLACED,
                answered.claim(),
                Optional.of(entry),
                reason,
                by.name(),
                days.now()));
        return new DecisionResult.Done(answered.outcome(), Optional.of(entry));
    }

    /**
     * Says that an answer that looked unusual is right as it is posted, in the caller's transaction. No money moves.
     *
     * @param reason why, a person's words
     * @return what became of it
     */
    public DecisionResult accept(UUID answerId, String reason, Actor by) {
        store.oneAtATime();
        Optional<AnsweredClaim> found =
                answers.byIds(List.of(answerId)).stream().findFirst();
        if (found.isEmpty()) {
            return new DecisionResult.Unknown();
        }
        boolean undone =
                store.byId(found.get().remittance()).flatMap(Remittance::undone).isPresent();
        if (found.get().outcome() != Outcome.REVIEW || undone) {
            return new DecisionResult.Settled();
        }
        decisions.accept(answerId);
        decisions.add(new Decision(
                answerId,
                Decision.Kind.ACCEPTED,
                found.get().claim(),
                Optional.empty(),
                reason,
                by.name(),
                days.now()));
        return new DecisionResult.Done(Outcome.POSTED, Optional.empty());
    }
}
