package org.quittance.statements.facts;

import org.quittance.payments.Payment;
import org.quittance.statements.PaymentFact;

/** Payments as explanations need them. */
public final class PaymentFacts {

    private PaymentFacts() {}

    /**
     * What an explanation needs of a payment.
     *
     * @param takenBy what whoever took it is called
     * @return the fact
     */
    public static PaymentFact of(Payment payment, String takenBy) {
        return new PaymentFact(
                payment.id().value(),
                payment.receiptNumber(),
                payment.tender(),
                payment.reference(),
                payment.receivedOn(),
                takenBy);
    }
}
