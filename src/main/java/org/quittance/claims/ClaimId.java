package org.quittance.claims;

import java.util.UUID;

/**
 * Names a claim of ours.
 *
 * @param value a UUIDv7
 */
public record ClaimId(UUID value) {}
