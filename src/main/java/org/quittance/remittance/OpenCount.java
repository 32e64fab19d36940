package org.quittance.remittance;

import org.quittance.money.Money;

/**
 * A number of answers that need a person, and their money.
 *
 * @param answers how many
 * @param atStake greater of charge and payment, summed
 */
public record OpenCount(long answers, Money atStake) {}
