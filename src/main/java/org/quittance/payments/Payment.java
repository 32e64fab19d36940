package org.quittance.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.quittance.ledger.EntryId;
import org.quittance.money.Money;
import org.quittance.registration.GuarantorId;

/**
 * A payment that was taken. How it is spread stands in the ledger under its entry.
 *
 * @param id the payment
 * @param receiptNumber what people call it
 * @param guarantor who paid
 * @param tender how
 * @param reference check number or card reference, empty for cash
 * @param amount above zero
 * @param receivedOn when the money came
 * @param takenBy who took it
 * @param memo a note, empty for none
 * @param anotherBecause why it is not the earlier payment it looked like, empty when it looked like none
 * @param entry its entry in the ledger
 * @param reversal how it was taken back
 * @param recordedAt when it was recorded
 */
public record Payment(
        PaymentId id,
        String receiptNumber,
        GuarantorId guarantor,
        Tender tender,
        String reference,
        Money amount,
        LocalDate receivedOn,
        String takenBy,
        String memo,
        String anotherBecause,
        EntryId entry,
        Optional<Reversal> reversal,
        Instant recordedAt) {

    /**
     * How a payment was taken back.
     *
     * @param entry the entry that took it back
     * @param reason why
     */
    public record Reversal(EntryId entry, String reason) {}
}
