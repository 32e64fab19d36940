package org.quittance.payments;

import org.quittance.staff.Right;

/** What became of a payment that was to be taken back. */
public sealed interface ReverseResult {

    /**
     * It is taken back.
     *
     * @param payment as it stands now
     */
    record Reversed(Payment payment) implements ReverseResult {}

    /**
     * It was taken back before (rule A-31, threat MONEY-04).
     *
     * @param payment as it stands
     */
    record AlreadyReversed(Payment payment) implements ReverseResult {}

    /**
     * It cannot be taken back; nothing was.
     *
     * @param refusal why, and what to do
     */
    record Refused(Refusal refusal) implements ReverseResult {}

    /**
     * Whoever wanted it may not: nothing was done.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements ReverseResult {}
}
