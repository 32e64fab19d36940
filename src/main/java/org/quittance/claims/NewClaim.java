package org.quittance.claims;

/**
 * A claim to record, with its first submission.
 *
 * @param claim the claim; one that stands under its source key already is left as it is
 * @param contentHash hash of what it asks for, to tell a repetition from another claim; hexadecimal
 * @param rank which payer in order it was sent to, 1 to 3
 */
public record NewClaim(Claim claim, String contentHash, int rank) {}
