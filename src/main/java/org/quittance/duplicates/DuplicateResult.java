package org.quittance.duplicates;

import org.quittance.staff.Right;

/** What came of saying that two records are two people. */
public sealed interface DuplicateResult {

    /** It was said and stays. */
    record Done() implements DuplicateResult {}

    /**
     * Whoever said so may not: nothing was changed.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements DuplicateResult {}

    /**
     * It cannot be done: nothing was changed.
     *
     * @param why a code; {@link DuplicateRefusalWords} says it
     */
    record Refused(DuplicateRefusal why) implements DuplicateResult {}

    /** It waits for nobody any more: somebody was faster, or the records say something else now. */
    record Settled() implements DuplicateResult {}

    /** There is no such pair. */
    record Unknown() implements DuplicateResult {}
}
