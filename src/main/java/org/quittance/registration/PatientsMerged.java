package org.quittance.registration;

/**
 * Two records became one. Published in the transaction that merges them.
 *
 * @param merge the merge
 */
public record PatientsMerged(Merge merge) {}
