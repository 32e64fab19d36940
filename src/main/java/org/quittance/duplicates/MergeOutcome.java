package org.quittance.duplicates;

import org.quittance.registration.Merge;
import org.quittance.staff.Right;

/** What came of merging two records. */
public sealed interface MergeOutcome {

    /**
     * They are one.
     *
     * @param accounts how many accounts moved
     */
    record Merged(Merge merge, int accounts) implements MergeOutcome {}

    /**
     * They were one already: nothing was changed.
     *
     * @param merge the merge that made them one
     */
    record AlreadyMerged(Merge merge) implements MergeOutcome {}

    /**
     * Whoever merged may not: nothing was changed.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements MergeOutcome {}

    /**
     * It cannot be done: nothing was changed.
     *
     * @param why a code; {@link DuplicateRefusalWords} says it
     */
    record Refused(DuplicateRefusal why) implements MergeOutcome {}

    /** There is no such pair. */
    record Unknown() implements MergeOutcome {}
}
