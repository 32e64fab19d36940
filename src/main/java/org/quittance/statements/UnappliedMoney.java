package org.quittance.statements;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.money.Money;

/**
 * Money of a guarantor that is not yet applied to an account (rule A-40); shown apart, never part of a balance.
 *
 * @param amount what is left of it, above zero
 * @param since when it came
 * @param payment the payment it is the rest of, when there is a record
 */
public record UnappliedMoney(Money amount, LocalDate since, Optional<PaymentFact> payment) {}
