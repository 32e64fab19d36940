package org.quittance.claims;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One time that a claim went to a payer. The first charges, later ones charge nothing.
 *
 * @param n 1 for the first time
 * @param rank which payer in order, 1 to 3 (SBR01)
 * @param fileId the kept file it came in
 * @param fileName the name of that file; empty when none
 * @param segment its CLM segment in that file, 0 for none
 * @param submittedOn when
 */
public record ClaimSubmission(
        ClaimId claim, int n, int rank, Optional<UUID> fileId, String fileName, int segment, LocalDate submittedOn) {}
