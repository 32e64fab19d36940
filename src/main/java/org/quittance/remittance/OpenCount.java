package org.quittance.remittance;

import org.quittance.money.Money;

/**
 * A number of answers that need a person, and their money.
 *
 * @param answers how many
 * @param atStake the money that is unsettled, summed
 */
public record OpenCount(long answers, Money atStake) {}
