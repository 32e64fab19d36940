package org.quittance.payments;

import java.util.Map;
import org.quittance.staff.Right;

/** What became of putting a card on file, or of taking it off. */
public sealed interface PaymentMethodResult {

    /**
     * It is on file.
     *
     * @param method what was kept
     */
    record Kept(PaymentMethod method) implements PaymentMethodResult {}

    /**
     * It is off file; what was paid with it stays as it is.
     *
     * @param method what was taken off
     */
    record Removed(PaymentMethod method) implements PaymentMethodResult {}

    /**
     * It was not put on file.
     *
     * @param problems by field
     */
    record Refused(Map<String, MethodProblem> problems) implements PaymentMethodResult {}

    /** There is no such card on file. */
    record Unknown() implements PaymentMethodResult {}

    /**
     * Who asks may not.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements PaymentMethodResult {}
}
