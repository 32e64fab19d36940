package org.quittance.registration;

/** What became of two records that were to be made one. */
public sealed interface MergeResult {

    /**
     * They are one.
     *
     * @param accounts how many accounts moved
     */
    record Merged(Merge merge, int accounts) implements MergeResult {}

    /**
     * They were one already; nothing changed.
     *
     * @param merge the merge that made them one
     */
    record AlreadyMerged(Merge merge) implements MergeResult {}

    /** A record cannot be merged into itself: both numbers lead to the same one, or one of them to nobody. */
    record NotTwo() implements MergeResult {}

    /**
     * The record that should go was merged into somebody else before; that must be taken back first.
     *
     * @param merge the merge that stands in the way
     */
    record GoneElsewhere(Merge merge) implements MergeResult {}
}
