package org.quittance.exchange;

import java.util.UUID;

/**
 * Names a file whose bytes are kept.
 *
 * @param value a UUIDv7
 */
public record KeptFileId(UUID value) {}
