package org.quittance.remittance;

import java.util.List;
import java.util.Optional;
import org.quittance.ledger.EntryId;
import org.quittance.staff.Right;

/** What became of a person's decision about a payer's answer. */
public sealed interface DecisionResult {

    /**
     * It stands.
     *
     * @param outcome what became of the answer
     * @param entry the entry that moved its money; empty when none had to move
     */
    record Done(Outcome outcome, Optional<EntryId> entry) implements DecisionResult {}

    /**
     * Whoever decided may not: nothing was changed.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements DecisionResult {}

    /**
     * It cannot be done: nothing was changed.
     *
     * @param why a code; {@link RemittanceRefusalWords} says it
     */
    record Refused(RemittanceRefusal why) implements DecisionResult {}

    /**
     * It does not fit as it should: nothing was changed. Whoever is sure says so and decides again.
     *
     * @param score how well the claim fits, 0 to 100
     * @param doubts what speaks against it, in codes: as in {@link ClaimCandidate#against}, {@code payer-not-on-account},
     *     {@code no-earlier-answer}
     */
    record LookAgain(int score, List<String> doubts) implements DecisionResult {}

    /** The answer waits for nobody any more: somebody was faster, its claim came, or the remittance was taken back. */
    record Settled() implements DecisionResult {}

    /** There is no such answer or claim. */
    record Unknown() implements DecisionResult {}
}
