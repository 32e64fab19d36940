package org.quittance.coding;

import java.util.UUID;

/**
 * Names a treatment or a medication.
 *
 * @param value a UUIDv7
 */
public record CareId(UUID value) {}
