package org.quittance.ledger;

import java.util.List;
import java.util.Map;

/**
 * An entry being written, for acts too large to hold in memory. Everything happens in the caller's transaction;
 * {@link #finish()} brings the balances up to date and must be called last.
 */
public interface Posting {

    /**
     * The entry.
     *
     * @return its number
     */
    EntryId entry();

    /** Transfers of one entry, ready to be written by {@link #add(Ready)}. */
    interface Ready {}

    /**
     * Readies transfers: all that writing them takes but the writing. It touches nothing of the transaction, so that
     * another thread may ready the next transfers while these are being written; one thread at a time.
     *
     * @param drafts what moves, in order
     * @param numbers numbers of ledger accounts as {@link Ledger#standing} tells them; those missing are found, or the
     *     accounts made, where the transfers are added
     * @return the transfers
     */
    Ready ready(List<TransferDraft> drafts, Map<AccountKey, Long> numbers);

    /**
     * Adds transfers to the entry. They are written when many have gathered, at {@link #flush}, or at the end.
     *
     * @param ready what {@link #ready} of this entry gave, in its order
     */
    void add(Ready ready);

    /** Writes what has gathered, so that it is seen by questions of the same transaction. */
    void flush();

    /**
     * Adds transfers to the entry.
     *
     * @param drafts what moves, in order
     */
    default void add(List<TransferDraft> drafts) {
        if (!drafts.isEmpty()) {
            add(ready(drafts, Map.of()));
        }
    }

    /**
     * Brings the balances up to date, all rows in one order so that no two acts wait for each other in a circle.
     *
     * @return the result
     */
    PostResult.Posted finish();
}
