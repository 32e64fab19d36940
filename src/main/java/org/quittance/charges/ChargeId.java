package org.quittance.charges;

import java.util.UUID;

/**
 * Names a charge line.
 *
 * @param value a UUIDv7
 */
public record ChargeId(UUID value) {}
