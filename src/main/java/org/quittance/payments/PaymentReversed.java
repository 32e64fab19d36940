package org.quittance.payments;

import org.quittance.money.Money;
import org.quittance.registration.GuarantorId;

/**
 * A payment was taken back.
 *
 * @param guarantor who had paid
 * @param amount how much
 */
public record PaymentReversed(PaymentId payment, GuarantorId guarantor, Money amount) {}
