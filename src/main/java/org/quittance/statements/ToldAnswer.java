package org.quittance.statements;

import java.time.LocalDate;
import org.quittance.money.Money;

/**
 * What a claim to a later payer says that an earlier one decided; nothing is posted from it.
 *
 * @param paid what it paid
 * @param on day of the claim that says so
 */
public record ToldAnswer(Money paid, LocalDate on) {}
