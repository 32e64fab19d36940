package org.quittance.coverage;

import org.quittance.registration.AccountId;

/**
 * One place in the order of an account's payers.
 *
 * @param rank 1 pays first, then 2, then 3
 * @param policy under which policy
 */
public record AccountPolicy(AccountId account, int rank, PolicyId policy) {

    /** The last rank that is kept. */
    public static final int LAST_RANK = 3;

    /** Checks the rank. */
    public AccountPolicy {
        if (rank < 1 || rank > LAST_RANK) {
            throw new IllegalArgumentException("A payer's rank is 1, 2 or 3, not " + rank);
        }
    }
}
