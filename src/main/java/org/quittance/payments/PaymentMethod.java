package org.quittance.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.quittance.registration.GuarantorId;

/**
 * A card on file, as the card processor's token. The card's number is nowhere here (threat PRIVACY-02).
 *
 * @param token what the processor calls the card
 * @param brand as {@code Visa}
 * @param lastFour last four digits
 * @param expiresOn last day of the month on the card
 * @param holder name on the card
 * @param consentOn when the holder agreed that it is kept
 * @param addedBy who put it on file
 * @param addedAt when
 * @param removedAt when it was taken off, if it was
 */
public record PaymentMethod(
        PaymentMethodId id,
        GuarantorId guarantor,
        String token,
        String brand,
        String lastFour,
        LocalDate expiresOn,
        String holder,
        LocalDate consentOn,
        String addedBy,
        Instant addedAt,
        Optional<Instant> removedAt) {

    /**
     * Whether it can be charged on a day.
     *
     * @return false for one that has expired or was taken off
     */
    public boolean isGoodOn(LocalDate day) {
        return removedAt.isEmpty() && !expiresOn.isBefore(day);
    }
}
