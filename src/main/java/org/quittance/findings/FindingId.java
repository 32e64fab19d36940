package org.quittance.findings;

import java.util.UUID;

/**
 * Names a finding.
 *
 * @param value a UUIDv7
 */
public record FindingId(UUID value) {}
