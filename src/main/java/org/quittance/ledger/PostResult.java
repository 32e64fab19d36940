package org.quittance.ledger;

/** What became of an act that was to be posted. */
public sealed interface PostResult {

    /**
     * It is in the books.
     *
     * @param transfers how many transfers it moved
     */
    record Posted(EntryId entry, long transfers) implements PostResult {}

    /**
     * The same act was posted before; nothing was written now.
     *
     * @param entry the first entry
     */
    record AlreadyPosted(EntryId entry) implements PostResult {}

    /**
     * Another act with other content was posted under this source key; nothing was written.
     *
     * @param entry the entry that has the key
     */
    record KeyTaken(EntryId entry) implements PostResult {}
}
