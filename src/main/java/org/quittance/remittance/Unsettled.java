package org.quittance.remittance;

import java.util.List;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * What an answer left for a person to settle when it was posted: refused, held, or paid beyond what was owed.
 *
 * @param amount how much, not below zero
 * @param charges the charge lines it is about; none when it is about the claim as a whole
 */
public record Unsettled(Money amount, List<UUID> charges) {

    /** Nothing. */
    public static final Unsettled NOTHING = new Unsettled(Money.ZERO, List.of());
}
