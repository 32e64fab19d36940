package org.quittance.payments;

import org.quittance.money.Money;
import org.quittance.staff.Right;

/** What became of money that was to be paid back (rules ). */
public sealed interface RefundResult {

    /**
     * It is paid back.
     *
     * @param amount how much
     */
    record Refunded(Money amount) implements RefundResult {}

    /** The same form was sent before: nothing was paid back now. */
    record AlreadyRefunded() implements RefundResult {}

    /**
     * It cannot be paid back; nothing was.
     *
     * @param refusal why, and what to do
     */
    record Refused(Refusal refusal) implements RefundResult {}

    /**
     * Whoever wanted it may not: nothing was done.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements RefundResult {}
}
