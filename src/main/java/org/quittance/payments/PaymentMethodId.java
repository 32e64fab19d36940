package org.quittance.payments;

import java.util.UUID;

/**
 * A payment method on file.
 *
 * @param value its number
 */
public record PaymentMethodId(UUID value) {}
