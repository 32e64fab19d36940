package org.quittance.duplicates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.GuarantorId;

/**
 * What a merge means in money, before it is done.
 *
 * @param stays what is owed on the accounts of the record that stays, as they are
 * @param goes the same of the record that goes
 * @param after what is owed on the accounts of the survivor afterwards
 * @param payers who may pay for all of them: one, or two to choose from
 * @param onePerson whether the two payers are, by their names, one person too
 * @param chosen who pays for all of them afterwards; empty when each keeps its guarantor
 * @param billsBefore what each payer is billed for now, all their accounts together
 * @param billsAfter the same afterwards; payers who pay for nothing are left out
 * @param waiting money that waits under a payer who pays for nothing afterwards, or would
 */
public record MergePreview(
        Side stays,
        Side goes,
        Side after,
        List<GuarantorId> payers,
        boolean onePerson,
        Optional<GuarantorId> chosen,
        List<Bill> billsBefore,
        List<Bill> billsAfter,
        List<Waiting> waiting) {

    /** Takes copies. */
    public MergePreview {
        payers = List.copyOf(payers);
        billsBefore = List.copyOf(billsBefore);
        billsAfter = List.copyOf(billsAfter);
        waiting = List.copyOf(waiting);
    }

    /**
     * The accounts of a record.
     *
     * @param accounts how many
     * @param owed what each party owes on them; below zero is a credit
     */
    public record Side(int accounts, Map<Party, Money> owed) {

        /** Takes a copy. */
        public Side {
            owed = Map.copyOf(owed);
        }

        /**
         * What all parties owe together.
         *
         * @return the sum
         */
        public Money total() {
            return owed.values().stream().reduce(Money.ZERO, Money::plus);
        }
    }

    /**
     * What a payer is billed for.
     *
     * @param owed the guarantor's part of all their accounts
     * @param accounts how many accounts they pay for
     * @param patients how many patients those belong to
     */
    public record Bill(GuarantorId payer, Money owed, int accounts, int patients) {}

    /**
     * Money of a payer that is not applied yet.
     *
     * @param amount how much
     * @param goesTo whose it is afterwards; empty when it stays where it is
     * @param others how many others the payer still pays for
     */
    public record Waiting(GuarantorId payer, Money amount, Optional<GuarantorId> goesTo, int others) {}

    /**
     * Whether nothing is lost and nothing is added: what is owed afterwards is what was owed on both, party by party.
     *
     * @return true, or the merge must not be done
     */
    public boolean sumUnchanged() {
        for (Party party : Party.values()) {
            Money before = of(stays, party).plus(of(goes, party));
            if (!before.equals(of(after, party))) {
                return false;
            }
        }
        return true;
    }

    private static Money of(Side side, Party party) {
        return side.owed().getOrDefault(party, Money.ZERO);
    }
}
