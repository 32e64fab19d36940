package org.quittance.payments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * Money of a guarantor that waits to be applied (rule A-40).
 *
 * @param source the payment it is the rest of; empty when it came from nowhere in particular
 * @param amount what is left of it, above zero
 * @param since when it came
 */
public record Unapplied(Optional<UUID> source, Money amount, LocalDate since) {}
