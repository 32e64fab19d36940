package org.quittance.tasks;

import org.quittance.money.Money;

/**
 * How much there is to do of a kind.
 *
 * @param tasks how many
 * @param stake the money in them
 */
public record TaskCount(long tasks, Money stake) {}
