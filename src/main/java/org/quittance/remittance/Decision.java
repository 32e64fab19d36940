package org.quittance.remittance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.EntryId;

/**
 * What a person decided about a payer's answer.
 *
 * @param kind what was decided
 * @param claim the claim it was put on
 * @param entry the entry that moved its money
 * @param reason why, the person's words
 * @param by who: a sign-in name
 * @param at when
 */
public record Decision(
        UUID answer, Kind kind, Optional<UUID> claim, Optional<EntryId> entry, String reason, String by, Instant at) {

    /** What can be decided. */
    public enum Kind {
        /** The answer was put on a claim. */
        PLACED,
        /** An answer that looked unusual is right as it is. */
        ACCEPTED,
        /** An answer that a person had put on a claim, or settled, waits again. */
        UNPLACED,
        /** What it takes back was never in these books: its money was settled with the payer. */
        SETTLED
    }
}
