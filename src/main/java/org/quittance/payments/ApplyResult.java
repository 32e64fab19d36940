package org.quittance.payments;

import org.quittance.money.Money;
import org.quittance.staff.Right;

/** What became of unapplied money that was to be applied (rule A-41). */
public sealed interface ApplyResult {

    /**
     * It is applied.
     *
     * @param amount how much; zero when nothing waits or nothing is owed
     */
    record Applied(Money amount) implements ApplyResult {}

    /** The same form was sent before: nothing was applied now. */
    record AlreadyApplied() implements ApplyResult {}

    /**
     * It cannot be applied; nothing was.
     *
     * @param refusal why, and what to do
     */
    record Refused(Refusal refusal) implements ApplyResult {}

    /**
     * Whoever wanted it may not: nothing was done.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements ApplyResult {}
}
