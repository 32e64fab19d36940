package org.quittance.ledger;

import java.util.List;

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

    /**
     * Writes more transfers of the entry, as one COPY.
     *
     * @param drafts what moves, in order
     */
    void add(List<TransferDraft> drafts);

    /**
     * Brings the balances up to date, all rows in one order so that no two acts wait for each other in a circle.
     *
     * @return the result
     */
    PostResult.Posted finish();
}
