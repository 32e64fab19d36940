package org.quittance.payments;

import org.quittance.money.Money;
import org.quittance.registration.GuarantorId;

/**
 * Money of one guarantor that waits to be applied.
 *
 * @param amount how much in all, above zero
 */
public record WaitingMoney(GuarantorId guarantor, Money amount) {}
