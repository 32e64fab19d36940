package org.quittance.remittance;

import org.quittance.staff.Right;

/** What became of setting what a payer's reason means. */
public sealed interface SetReason {

    /**
     * It holds from now on.
     *
     * @param row what holds
     */
    record Done(PayerReason row) implements SetReason {}

    /**
     * It cannot be set; nothing was.
     *
     * @param why a code; {@link RemittanceRefusalWords} says it
     */
    record Refused(RemittanceRefusal why) implements SetReason {}

    /**
     * Whoever wanted it may not.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements SetReason {}
}
