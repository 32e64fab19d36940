package org.quittance.claims;

import java.util.Optional;

/**
 * What a person said about a replacement, void or late charge that the program could not tie to a claim.
 *
 * @param number CLM01 of what was sent
 * @param claim the claim it belongs to; empty when it is to be taken as a new visit
 * @param reason why, in the person's words
 */
public record ClaimTie(String number, Optional<ClaimId> claim, String reason, String by) {}
