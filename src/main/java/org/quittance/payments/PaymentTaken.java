package org.quittance.payments;

import org.quittance.money.Money;
import org.quittance.registration.GuarantorId;

/**
 * A payment was taken.
 *
 * @param guarantor who paid
 * @param amount how much
 */
public record PaymentTaken(PaymentId payment, GuarantorId guarantor, Money amount) {}
