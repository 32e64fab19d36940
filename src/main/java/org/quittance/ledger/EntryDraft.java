package org.quittance.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.staff.Actor;

/**
 * One act on its way into the ledger.
 *
 * @param sourceKey unique for ever: the same act again answers with the first result
 * @param kind what kind of act
 * @param reason why, in a few words without personal data
 * @param effectiveOn date of the money or of the care (rule A-08)
 * @param postedBy who; the name is kept
 * @param source where it came from: file, person, terminal; no personal data
 * @param reverses the entry it takes back, if it is a reversal
 */
public record EntryDraft(
        String sourceKey,
        EntryKind kind,
        String reason,
        LocalDate effectiveOn,
        Actor postedBy,
        String source,
        Optional<EntryId> reverses) {

    /** Checks that the act can be told apart and explained. */
    public EntryDraft {
        if (sourceKey.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("An entry has a source key and a reason.");
        }
    }

    /**
     * An act that takes nothing back.
     *
     * @param sourceKey unique for ever
     * @param kind what kind of act
     * @param reason why
     * @param effectiveOn date of the money or of the care
     * @param source where it came from
     * @return the draft
     */
    public static EntryDraft of(
            String sourceKey, EntryKind kind, String reason, LocalDate effectiveOn, Actor postedBy, String source) {
        return new EntryDraft(sourceKey, kind, reason, effectiveOn, postedBy, source, Optional.empty());
    }
}
