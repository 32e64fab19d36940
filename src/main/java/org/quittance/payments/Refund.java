package org.quittance.payments;

import java.time.LocalDate;
import org.quittance.ledger.EntryId;
import org.quittance.money.Money;

/**
 * Money of a payment that was paid back to whoever paid it (rules ).
 *
 * @param payment what it was the rest of
 * @param entry its entry in the ledger
 * @param amount above zero
 * @param on the day
 * @param by who paid it back: a sign-in name
 * @param reason why, that person's words
 */
public record Refund(PaymentId payment, EntryId entry, Money amount, LocalDate on, String by, String reason) {}
