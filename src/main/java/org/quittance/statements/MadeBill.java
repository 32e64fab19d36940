package org.quittance.statements;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;

/**
 * A bill as it was made and kept.
 *
 * @param id the bill
 * @param guarantor who pays
 * @param account the account, when only one was billed
 * @param madeOn the day it was made
 * @param dueOn the day by which it is to be paid
 * @param due what was to be paid
 * @param owed the guarantor's part of what was listed
 * @param unapplied what waited to be applied
 * @param credit what the guarantor had paid too much on other visits
 * @param madeBy who made it
 * @param pages how many pages it has
 * @param asOfEntry number of the last ledger entry it saw
 */
public record MadeBill(
        BillId id,
        String number,
        GuarantorId guarantor,
        Optional<AccountId> account,
        LocalDate madeOn,
        LocalDate dueOn,
        Money due,
        Money owed,
        Money unapplied,
        Money credit,
        String madeBy,
        int pages,
        long asOfEntry) {

    /**
     * The balance of that day (rule E-115).
     *
     * @return owed less unapplied less credit; below zero it was theirs
     */
    public Money balance() {
        return owed.minus(unapplied).minus(credit);
    }
}
