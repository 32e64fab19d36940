package org.quittance.statements;

import java.time.LocalDate;
import java.util.UUID;
import org.quittance.payments.Tender;

/**
 * A payment of the patient's side, as an explanation needs it.
 *
 * @param id the payment
 * @param tender how it was handed over
 * @param reference check number or card reference, empty for cash
 * @param receivedOn when the money came
 * @param takenBy who took it
 */
public record PaymentFact(
        UUID id, String receiptNumber, Tender tender, String reference, LocalDate receivedOn, String takenBy) {}
