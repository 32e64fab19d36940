package org.quittance.payments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;

/**
 * A part of a payment.
 *
 * @param account the account it is for
 * @param charge the charge line it pays; empty for amounts that concern none
 * @param servedOn date of service of the line
 * @param amount above zero
 */
public record Share(AccountId account, Optional<UUID> charge, Optional<LocalDate> servedOn, Money amount) {}
