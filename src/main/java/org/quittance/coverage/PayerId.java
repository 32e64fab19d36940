package org.quittance.coverage;

import java.util.UUID;

/**
 * Names a payer.
 *
 * @param value a UUIDv7
 */
public record PayerId(UUID value) {}
