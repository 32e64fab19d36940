package org.quittance.registration;

/** What became of a merge that was to be taken back. */
public sealed interface UndoMergeResult {

    /**
     * They are two again.
     *
     * @param accounts how many accounts went back
     * @param left how many of those that had moved have since moved on and stay where they are
     */
    record Undone(Merge merge, int accounts, int left) implements UndoMergeResult {}

    /**
     * It was taken back before; nothing changed.
     */
    record AlreadyUndone(Merge merge) implements UndoMergeResult {}

    /**
     * The survivor was itself merged into somebody later; that must be taken back first.
     *
     * @param later the merge that stands in the way
     */
    record LaterMerge(Merge later) implements UndoMergeResult {}

    /** There is no such merge. */
    record Unknown() implements UndoMergeResult {}
}
