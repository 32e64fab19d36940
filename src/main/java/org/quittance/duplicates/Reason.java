package org.quittance.duplicates;

/**
 * One reason for or against two records being one person.
 *
 * @param trait what was compared
 * @param relation how the two values stand to each other
 * @param points above zero for, below zero against, zero where it says nothing here
 */
public record Reason(Trait trait, Relation relation, int points) {}
