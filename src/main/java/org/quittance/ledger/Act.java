package org.quittance.ledger;

import java.util.List;

/**
 * One act among many that are posted at once.
 *
 * @param draft the act; it takes nothing back
 * @param contentHash hash of its content in hexadecimal digits, so that another act under the same key is told from a
 *     repetition
 * @param transfers what moves, in order
 */
public record Act(EntryDraft draft, String contentHash, List<TransferDraft> transfers) {

    /** Takes a copy and checks that the act takes nothing back. */
    public Act {
        transfers = List.copyOf(transfers);
        if (draft.reverses().isPresent()) {
            throw new IllegalArgumentException("A reversal is posted alone.");
        }
    }
}
