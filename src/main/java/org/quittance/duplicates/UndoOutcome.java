package org.quittance.duplicates;

import org.quittance.registration.Merge;
import org.quittance.staff.Right;

/** What came of undoing a merge. */
public sealed interface UndoOutcome {

    /**
     * They are two again.
     *
     * @param accounts how many accounts went back
     * @param left how many have moved on since and stay
     */
    record Undone(Merge merge, int accounts, int left) implements UndoOutcome {}

    /**
     * It was undone before: nothing was changed.
     */
    record AlreadyUndone(Merge merge) implements UndoOutcome {}

    /**
     * Whoever undoes may not: nothing was changed.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements UndoOutcome {}

    /**
     * The survivor was itself merged later; that must be undone first. Nothing was changed.
     *
     * @param later the merge that stands in the way
     */
    record LaterMerge(Merge later) implements UndoOutcome {}

    /** There is no such merge. */
    record Unknown() implements UndoOutcome {}
}
