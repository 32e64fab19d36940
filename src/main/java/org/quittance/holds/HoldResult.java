package org.quittance.holds;

import org.quittance.staff.Right;

/** What became of a hold that was to be opened or closed. */
public sealed interface HoldResult {

    /**
     * It is as wished.
     *
     * @param hold the record
     */
    record Done(AccountHold hold) implements HoldResult {}

    /**
     * Something is missing.
     *
     * @param why what is missing
     */
    record Refused(HoldRefusal why) implements HoldResult {}

    /**
     * Who asks may not.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements HoldResult {}
}
