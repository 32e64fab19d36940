package org.quittance.coverage;

/**
 * A policy at its place in the order of an account's payers.
 *
 * @param rank 1 pays first, then 2, then 3
 */
public record RankedPolicy(int rank, Policy policy, Payer payer) {}
