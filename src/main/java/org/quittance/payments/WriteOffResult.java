package org.quittance.payments;

import org.quittance.staff.PendingAct;
import org.quittance.staff.Right;

/** What became of writing off. */
public sealed interface WriteOffResult {

    /**
     * It stands in the books.
     *
     * @param writeOff as it stands
     */
    record Done(WriteOff writeOff) implements WriteOffResult {}

    /**
     * The same form had done it before.
     *
     * @param writeOff as it stands
     */
    record AlreadyDone(WriteOff writeOff) implements WriteOffResult {}

    /**
     * It waits until another agrees; the books are as they were.
     *
     * @param pending what waits
     */
    record Waits(PendingAct pending) implements WriteOffResult {}

    /**
     * It is not done.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements WriteOffResult {}

    /**
     * Whoever wanted it may not.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements WriteOffResult {}
}
