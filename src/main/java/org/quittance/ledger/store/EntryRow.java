package org.quittance.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryId;

/**
 * An entry as stored: words as they stand, so that also one that was altered can be read.
 *
 * @param id its number
 * @param sourceKey what makes it unique
 * @param inputHash hash of its content
 * @param kind what kind of act
 * @param reason why
 * @param businessDay the ledger day
 * @param effectiveOn date of the money or of the care
 * @param postedAt when it was recorded, in microseconds
 * @param source where it came from
 * @param reverses number of the entry it takes back
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, compared by content below.
public record EntryRow(
        long id,
        String sourceKey,
        byte[] inputHash,
        String kind,
        String reason,
        LocalDate businessDay,
        LocalDate effectiveOn,
        Instant postedAt,
        String postedBy,
        String source,
        Optional<Long> reverses) {

    /** Keeps the moment as the database does. */
    public EntryRow {
        postedAt = postedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The row of an act.
     *
     * @param id its number
     * @param draft what it says
     * @param inputHash hash of its content
     * @param businessDay the ledger day
     * @param postedAt when it is recorded
     * @return the row
     */
    public static EntryRow of(long id, EntryDraft draft, byte[] inputHash, LocalDate businessDay, Instant postedAt) {
        return new EntryRow(
                id,
                draft.sourceKey(),
                inputHash,
                draft.kind().name(),
                draft.reason(),
                businessDay,
                draft.effectiveOn(),
                postedAt,
                draft.postedBy().name(),
                draft.source(),
                draft.reverses().map(EntryId::value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryRow row && id == row.id && Arrays.equals(inputHash, row.inputHash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "entry " + id;
    }
}
