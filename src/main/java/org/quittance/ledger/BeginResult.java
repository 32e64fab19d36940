package org.quittance.ledger;

/** Whether a large act may be written. */
public sealed interface BeginResult {

    /**
     * It may.
     *
     * @param posting write here
     */
    record Open(Posting posting) implements BeginResult {}

    /**
     * It was posted before.
     *
     * @param entry the first entry
     */
    record Before(EntryId entry) implements BeginResult {}

    /**
     * Another act has the source key.
     *
     * @param entry the entry that has it
     */
    record Taken(EntryId entry) implements BeginResult {}
}
