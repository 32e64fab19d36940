package org.quittance.coverage;

import java.util.UUID;

/**
 * Names a policy.
 *
 * @param value a UUIDv7
 */
public record PolicyId(UUID value) {}
