package org.quittance.sheets;

import java.util.UUID;

/**
 * Names a batch: the rows of one sheet that came in.
 *
 * @param value a UUIDv7
 */
public record BatchId(UUID value) {}
