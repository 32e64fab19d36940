package org.quittance.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One act as it stands in the books.
 *
 * @param id its number
 * @param sourceKey what makes it unique
 * @param kind what kind of act
 * @param reason why
 * @param businessDay the ledger day
 * @param effectiveOn date of the money or of the care
 * @param postedAt when it was recorded
 * @param postedBy who posted it
 * @param source where it came from
 * @param reverses the entry it takes back
 * @param reversedBy the entry that took it back
 */
public record Entry(
        EntryId id,
        String sourceKey,
        EntryKind kind,
        String reason,
        LocalDate businessDay,
        LocalDate effectiveOn,
        Instant postedAt,
        String postedBy,
        String source,
        Optional<EntryId> reverses,
        Optional<EntryId> reversedBy) {}
