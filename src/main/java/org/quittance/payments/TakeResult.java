package org.quittance.payments;

import org.quittance.staff.Right;

/** What became of a payment that was to be taken. */
public sealed interface TakeResult {

    /**
     * It is taken.
     *
     * @param payment with its receipt
     */
    record Taken(Payment payment) implements TakeResult {}

    /**
     * The same form was sent before: nothing was taken now.
     *
     * @param payment the first one
     */
    record AlreadyTaken(Payment payment) implements TakeResult {}

    /**
     * It looks like an earlier payment (rule A-45, threat MONEY-02): nothing was taken. It goes on only with the reason
     * why it is another one.
     *
     * @param first the earlier payment
     */
    record SuspectedDuplicate(Payment first) implements TakeResult {}

    /**
     * It cannot be taken; nothing was.
     *
     * @param refusal why, and what to do
     */
    record Refused(Refusal refusal) implements TakeResult {}

    /**
     * Whoever wanted it may not: nothing was done.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements TakeResult {}
}
