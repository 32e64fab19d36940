package org.quittance.payments;

import java.util.UUID;

/**
 * Names a payment.
 *
 * @param value a UUID of version 7
 */
public record PaymentId(UUID value) {}
