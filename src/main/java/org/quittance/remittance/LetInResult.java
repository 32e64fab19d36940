package org.quittance.remittance;

import java.util.List;
import org.quittance.staff.Right;

/** What became of letting a remittance in by hand. */
public sealed interface LetInResult {

    /**
     * It stands in the books.
     *
     * @param remittances those that were posted
     */
    record Posted(List<RemittanceId> remittances) implements LetInResult {}

    /**
     * Whoever wanted it may not: nothing was changed.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements LetInResult {}

    /**
     * It cannot be done: nothing was changed.
     *
     * @param why a code; {@link RemittanceRefusalWords} says it
     */
    record Refused(RemittanceRefusal why) implements LetInResult {}

    /** It waits for nobody any more: somebody was faster. */
    record Settled() implements LetInResult {}

    /** There is no such file or remittance. */
    record Unknown() implements LetInResult {}
}
