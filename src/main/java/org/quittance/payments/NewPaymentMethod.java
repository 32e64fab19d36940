package org.quittance.payments;

import org.quittance.registration.GuarantorId;

/**
 * A card to put on file, as a form or the processor's page gives it.
 *
 * @param token what the processor calls the card; never its number
 * @param brand as {@code Visa}
 * @param lastFour last four digits
 * @param expires month on the card, as {@code 2028-09}
 * @param holder name on the card
 * @param consentOn day of the holder's consent, as {@code 2026-11-24}
 */
public record NewPaymentMethod(
        GuarantorId guarantor,
        String token,
        String brand,
        String lastFour,
        String expires,
        String holder,
        String consentOn) {}
