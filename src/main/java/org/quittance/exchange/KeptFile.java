package org.quittance.exchange;

import java.time.Instant;

/**
 * A file whose bytes are kept.
 *
 * @param id names it
 * @param name its name when it first came, at most 255 characters
 * @param sizeBytes how many unpacked bytes it has
 * @param kind what it is, as {@link Recognised#type()}
 * @param arrivedAt when it first came
 * @param arrivedBy who brought it: a person's name, or the way it came
 * @param status what became of it
 * @param reason why it is held or rejected; empty else
 * @param taken whether an importer looked at it; false when nobody took its kind
 */
public record KeptFile(
        KeptFileId id,
        String name,
        long sizeBytes,
        String kind,
        Instant arrivedAt,
        String arrivedBy,
        KeptStatus status,
        String reason,
        boolean taken) {}
