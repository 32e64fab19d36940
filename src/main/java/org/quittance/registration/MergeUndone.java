package org.quittance.registration;

/**
 * A merge was taken back. Published in the transaction that takes it back.
 *
 * @param merge the merge
 */
public record MergeUndone(Merge merge) {}
