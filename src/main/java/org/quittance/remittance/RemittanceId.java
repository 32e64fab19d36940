package org.quittance.remittance;

import java.util.UUID;

/**
 * Names a remittance.
 *
 * @param value its UUIDv7
 */
public record RemittanceId(UUID value) {}
