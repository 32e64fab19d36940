package org.quittance.claims;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A claim that no longer stands: it was replaced by another one, or voided (rules C-64, C-65). Its charges are taken
 * back; what payers paid on it stays where it is.
 *
 * @param successor the claim that stands in its place; empty when it was voided
 * @param root the first claim of the chain that both belong to
 * @param payerControl REF*F8 of what replaced it: the payer's number of the claim that no longer stands
 * @param on when that was sent
 */
public record ClaimChange(
        ClaimId claim, Optional<ClaimId> successor, ClaimId root, String payerControl, LocalDate on) {}
