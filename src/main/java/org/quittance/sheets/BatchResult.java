package org.quittance.sheets;

import org.quittance.staff.Right;

/** What came of an act on a batch. */
public sealed interface BatchResult {

    /**
     * It is done, or goes on by itself.
     *
     * @param batch as it is now
     */
    record Begun(Batch batch) implements BatchResult {}

    /**
     * It cannot be done.
     *
     * @param why a code; {@link SheetRefusalWords} says it
     */
    record Refused(SheetRefusal why) implements BatchResult {}

    /** There is no such batch. */
    record Unknown() implements BatchResult {}

    /**
     * The role of whoever asks does not allow it.
     *
     * @param missing the right
     */
    record NotAllowed(Right missing) implements BatchResult {}
}
