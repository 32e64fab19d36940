package org.quittance.remittance;

import java.util.List;
import java.util.UUID;
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
 * @param debts the largest new debts of patients, the largest first
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
        int reversed,
        List<NewDebt> debts) {

    /**
     * What a patient's side newly owes.
     *
     * @param claim the claim's number as the payer wrote it
     * @param account the patient account
     * @param amount how much
     */
    public record NewDebt(String claim, UUID account, Money amount) {}
}
