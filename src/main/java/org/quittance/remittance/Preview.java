package org.quittance.remittance;

import org.quittance.money.Money;

/**
 * What posting a remittance changes, in figures: shown before it is posted, true after.
 *
 * @param matched claims of ours
 * @param newlyOwing claims after which the patient's side newly owes something
 * @param newlyOwed how much
 * @param movedOn claims of which something moves to a later payer
 * @param movedOnAmount how much
 * @param denied claims of which all or part stays with the payer
 * @param deniedAmount what stays
 * @param review claims a person should look at
 * @param unmatched claims that are not ours, or cannot be told apart
 * @param unapplied their money
 * @param reversed answers taken back
 */
public record Preview(
        int matched,
        int newlyOwing,
        Money newlyOwed,
        int movedOn,
        Money movedOnAmount,
        int denied,
        Money deniedAmount,
        int review,
        int unmatched,
        Money unapplied,
        int reversed) {}
