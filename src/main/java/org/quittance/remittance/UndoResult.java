package org.quittance.remittance;

import org.quittance.ledger.EntryId;
import org.quittance.staff.Right;

/** What became of taking a remittance back. */
public sealed interface UndoResult {

    /**
     * It was taken back.
     *
     * @param entry the entry that did it
     */
    record Undone(EntryId entry) implements UndoResult {}

    /**
     * It had been taken back before.
     *
     * @param entry the entry that did it
     */
    record AlreadyUndone(EntryId entry) implements UndoResult {}

    /**
     * Something later builds on it.
     *
     * @param what what must be taken back first
     */
    record BuiltUpon(String what) implements UndoResult {}

    /** There is no such remittance. */
    record Unknown() implements UndoResult {}

    /**
     * Whoever wanted it may not: nothing was changed.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements UndoResult {}
}
