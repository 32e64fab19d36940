package org.quittance.remittance.posting;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.remittance.Unsettled;
import org.quittance.remittance.rules.KnownClaim;
import org.quittance.remittance.rules.Matching.Match;
import org.quittance.remittance.rules.Proposal;
import org.quittance.remittance.rules.Remainder;
import org.quittance.remittance.rules.Repeats;
import org.quittance.remittance.rules.Reversals;

/** Decides what becomes of one claim of a remittance: matched, reversed, or left unapplied. */
final class Answering {

    /**
     * A decision.
     *
     * @param answered what was said and what became of it
     * @param transfers what moves; they sum to the claim's payment
     * @param newlyOwed what the patient's side newly owes
     */
    record Decision(AnsweredClaim answered, List<TransferDraft> transfers, Money newlyOwed) {}

    private static final Set<String> IDENTIFYING = Set.of("number", "payer-number", "line-numbers", "number-nearly");

    private final RemittanceId remittance;
    private final UUID payer;
    private final AccountKey money;

    /**
     * For the claims of a remittance.
     *
     * @param payer who answers
     * @param money where the payments come from
     */
    Answering(RemittanceId remittance, UUID payer, AccountKey money) {
        this.remittance = remittance;
        this.payer = payer;
        this.money = money;
    }

    Decision decide(RemittedClaim said, KnownClaims books) {
        return decide(said, books, UuidCreator.getTimeOrderedEpochPlus1());
    }

    Decision decide(RemittedClaim said, KnownClaims books, UUID id) {
        return switch (books.match(said)) {
            case Match.None() -> unapplied(id, said, Outcome.UNMATCHED, 0, List.of());
            case Match.Several several -> unapplied(id, said, Outcome.AMBIGUOUS, several.score(), several.reasons());
            case Match.Found found -> put(said, books, id, found);
        };
    }

    /** For a claim that is found, by rule or by a person. */
    Decision put(RemittedClaim said, KnownClaims books, UUID id, Match.Found found) {
        KnownClaim claim = books.booksOf(found.claim());
        return said.isReversal()
                ? reverse(id, said, found, claim, books)
                : propose(id, said, found, claim, books, List.of());
    }

    /** For a claim that a person chose, sure of it: the payer that paid is credited, also where nobody billed it. */
    Decision putByHand(RemittedClaim said, KnownClaims books, UUID id, Match.Found found) {
        KnownClaim claim = books.booksOf(found.claim());
        List<String> flags = claim.payers().contains(payer) ? List.of() : List.of("payer-not-on-account");
        KnownClaim wider = claim.alsoPaidBy(payer);
        if (!said.isReversal()) {
            return propose(id, said, found, wider, books, flags);
        }
        return originalOf(said, claim, books).isPresent()
                ? reverse(id, said, found, claim, books)
                : takenBack(id, said, found, wider, books);
    }

    /** The payer takes money back for an answer these books never had: it owes so much again. */
    private Decision takenBack(UUID id, RemittedClaim said, Match.Found found, KnownClaim claim, KnownClaims books) {
        Decision money =
                propose(id, said.withoutReasons(), found, claim, books, List.of("takes-back-what-we-never-had"));
        return new Decision(money.answered().becoming(said, Outcome.REVERSED), money.transfers(), money.newlyOwed());
    }

    private Decision propose(
            UUID id, RemittedClaim said, Match.Found found, KnownClaim claim, KnownClaims books, List<String> known) {
        Optional<AnsweredClaim> earlier =
                Repeats.of(said, claim.answering(payer, said.status()), claim, books.standingAnswers(claim.claim()));
        // An answer that only brought its money said its reasons in another's place, which may be gone by now.
        boolean done = earlier.filter(each -> !Remainder.isSaidAgain(each)
                        || books.isFresh(each)
                        || books.rowsOfAnswer(each).stream()
                                .anyMatch(row -> !row.reason().equals("paid")))
                .isPresent();
        RemittedClaim posted = done ? said.withoutReasons() : said;
        Proposal.Result result = new Proposing(books, payer, money, id).of(posted, claim);
        List<Optional<UUID>> charges = new ArrayList<>();
        for (RemittedLine line : said.lines()) {
            charges.add(Optional.ofNullable(result.lineOf().get(line.n())).map(KnownClaim.Line::charge));
        }
        List<String> doubts = doubts(found);
        List<String> flags = new ArrayList<>(result.flags());
        if (earlier.isPresent()) {
            flags.addFirst(said.paid().isZero() ? "same-answer-again" : "possible-double-payment");
        }
        flags.addAll(doubts);
        known.stream().filter(flag -> !flags.contains(flag)).forEach(flags::add);
        AnsweredClaim answered = new AnsweredClaim(
                id,
                remittance,
                said,
                Optional.of(claim.claim()),
                Optional.of(claim.account()),
                result.party(),
                found.score(),
                found.reasons(),
                result.outcome() == Outcome.POSTED && (earlier.isPresent() || !doubts.isEmpty())
                        ? Outcome.REVIEW
                        : result.outcome(),
                flags,
                Optional.empty(),
                charges,
                result.unsettled());
        books.answered(answered);
        return new Decision(answered, result.transfers(), result.newlyOwedByPatient());
    }

    /** What speaks against a claim that was found all the same, for a person to see; who chose it by hand saw it. */
    private static List<String> doubts(Match.Found found) {
        List<String> doubts = new ArrayList<>();
        if (!found.reasons().contains("by-hand")) {
            if (found.against().contains("name")) {
                doubts.add("other-person");
            }
            boolean byWhom = found.reasons().stream().noneMatch(IDENTIFYING::contains);
            if (byWhom && found.against().contains("number")) {
                doubts.add("other-number");
            }
        }
        return doubts;
    }

    /** Takes back the earlier answer as it was posted (rules C-25, C-27): same lines, same reasons, opposite sign. */
    private Decision reverse(UUID id, RemittedClaim said, Match.Found found, KnownClaim claim, KnownClaims books) {
        Optional<AnsweredClaim> original = originalOf(said, claim, books);
        if (original.isEmpty()) {
            return unapplied(id, said, Outcome.REVERSAL_UNMATCHED, found.score(), found.reasons());
        }
        Money owedBefore = claim.open(Optional.empty(), Party.G);
        List<TransferDraft> transfers = new ArrayList<>();
        for (LedgerRow row : books.rowsOfAnswer(original.get())) {
            AccountKey debit = ours(row.credit());
            AccountKey credit = ours(row.debit());
            transfers.add(new TransferDraft(
                    debit,
                    credit,
                    row.amount(),
                    row.charge(),
                    Optional.of(id),
                    said.segment(),
                    row.serviceDate(),
                    row.reason()));
            moveBack(claim, row, books);
        }
        books.tookBack(claim.claim(), original.get().id());
        transfers.addAll(madeUpFor(claim, books));
        AnsweredClaim answered = new AnsweredClaim(
                id,
                remittance,
                said,
                Optional.of(claim.claim()),
                Optional.of(claim.account()),
                original.get().party(),
                found.score(),
                found.reasons(),
                Outcome.REVERSED,
                List.of(),
                Optional.of(original.get().id()),
                original.get().charges(),
                Unsettled.NOTHING);
        return new Decision(
                answered, transfers, claim.open(Optional.empty(), Party.G).minus(owedBefore));
    }

    /** The payer's own answer of this charge and payment: by its control number, then by lines and reasons (rule C-27). */
    private Optional<AnsweredClaim> originalOf(RemittedClaim said, KnownClaim claim, KnownClaims books) {
        return books.standingAnswers(claim.claim()).stream()
                .filter(earlier -> Reversals.mayTakeBack(said, earlier.said()) && isOurs(earlier, books))
                .min(Comparator.comparing((AnsweredClaim earlier) ->
                                !earlier.said().payerControl().equals(said.payerControl()))
                        .thenComparingLong(earlier -> Reversals.left(said, earlier.said())));
    }

    private boolean isOurs(AnsweredClaim earlier, KnownClaims books) {
        return books.payerOf(earlier)
                .map(payer::equals)
                .orElse(earlier.remittance().equals(remittance));
    }

    /**
     * What later answers of the payer say and was not posted because the one that is taken back stood in their place:
     * corrections that came before it, the same answer again.
     */
    private List<TransferDraft> madeUpFor(KnownClaim claim, KnownClaims books) {
        List<AnsweredClaim> standing = books.standingAnswers(claim.claim()).stream()
                .filter(each -> isOurs(each, books))
                .toList()
                .reversed();
        List<TransferDraft> transfers = new ArrayList<>();
        boolean saidAgain = false;
        for (AnsweredClaim each : standing) {
            boolean again = Remainder.isSaidAgain(each);
            boolean spoken = saidAgain
                    || standing.stream()
                            .anyMatch(other -> !Remainder.isSaidAgain(other)
                                    && other.said().charge().equals(each.said().charge())
                                    && other.said().paid().equals(each.said().paid()));
            if (Remainder.isShort(each) && !books.isFresh(each) && !(again && spoken)) {
                saidAgain |= again;
                for (RemittedClaim rest : Remainder.of(each, books.rowsOfAnswer(each))) {
                    transfers.addAll(new Proposing(books, payer, money, each.id())
                            .of(rest, claim)
                            .transfers());
                }
            }
        }
        return transfers;
    }

    /** The money of a reversal goes through this remittance, whichever way the original's came. */
    private AccountKey ours(AccountKey key) {
        return switch (key.kind()) {
            case REMITTANCE_CLEARING, UNAPPLIED_PAYER, CASH -> money;
            default -> key;
        };
    }

    private static void moveBack(KnownClaim claim, LedgerRow row, KnownClaims books) {
        KnownClaim moved = row.charge().flatMap(books::ofCharge).orElse(claim);
        if (row.debit().kind() == AccountKind.RECEIVABLE) {
            moved.move(row.charge(), row.debit().party(), row.amount().negated());
        }
        if (row.credit().kind() == AccountKind.RECEIVABLE) {
            moved.move(row.charge(), row.credit().party(), row.amount());
        }
    }

    private Decision unapplied(UUID id, RemittedClaim said, Outcome outcome, int score, List<String> reasons) {
        AnsweredClaim answered = new AnsweredClaim(
                id,
                remittance,
                said,
                Optional.empty(),
                Optional.empty(),
                Party.NONE,
                score,
                reasons,
                outcome,
                List.of(),
                Optional.empty(),
                List.of(),
                Unsettled.NOTHING);
        AccountKey waiting = AccountKey.of(AccountKind.UNAPPLIED_PAYER, payer);
        List<TransferDraft> transfers = said.paid().isZero() || waiting.equals(money)
                ? List.of()
                : List.of(TransferDraft.signed(money, waiting, said.paid(), "unapplied")
                        .from(id, said.segment()));
        return new Decision(answered, transfers, Money.ZERO);
    }
}
