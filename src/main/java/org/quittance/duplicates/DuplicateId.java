package org.quittance.duplicates;

import java.util.UUID;

/**
 * Names a pair of records.
 *
 * @param value a UUIDv7
 */
public record DuplicateId(UUID value) {}
