package org.quittance.statements;

import java.time.LocalDate;
import java.util.List;
import org.quittance.money.Money;

/**
 * A receipt for a payment.
 *
 * @param clinic who received the money
 * @param to who paid
 * @param receivedOn when
 * @param how how, in words
 * @param amount how much
 * @param parts what it paid; with the rest they sum to the amount
 * @param applied what of it was applied after it was taken; below zero when more came back from visits
 * @param refunds what of it was paid back
 * @param rest what waits to be applied now
 * @param takenBy who took it
 * @param takenBack whether it was taken back; why is for those who work here, not for this paper
 */
public record Receipt(
        String number,
        Bill.Clinic clinic,
        Bill.Addressee to,
        LocalDate receivedOn,
        String how,
        Money amount,
        List<Part> parts,
        Money applied,
        List<Refund> refunds,
        Money rest,
        String takenBy,
        boolean takenBack) {

    /**
     * What of a payment was paid back to whoever paid it.
     *
     * @param on the day
     * @param amount how much
     */
    public record Refund(LocalDate on, Money amount) {}

    /**
     * What a payment paid on one account.
     *
     * @param on first day of the visit
     * @param description what it was
     * @param paid how much of the payment
     * @param left what the guarantor still owes of it when the receipt is printed
     */
    public record Part(String accountNumber, LocalDate on, String description, Money paid, Money left) {}
}
