package org.quittance.statements.rules;

import java.util.List;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.statements.Bill.SinceLast;
import org.quittance.statements.Explanation;
import org.quittance.statements.Leaf;
import org.quittance.statements.MadeBill;

/**
 * What happened between two bills (rule E-115): the balance of the last one and the activity since make the new balance.
 *
 * @param last the last bill
 * @param accounts the accounts that both are about
 * @param unapplied money that waits now
 * @param balance the balance now
 */
record Activity(MadeBill last, List<Explanation> accounts, Money unapplied, Money balance) {

    SinceLast sinceLast() {
        Money added = Money.ZERO;
        Money paid = unapplied.minus(last.unapplied());
        Money takenOff = Money.ZERO;
        for (Leaf leaf : accounts.stream()
                .flatMap(Explanation::leaves)
                .filter(leaf -> leaf.entry().value() > last.asOfEntry())
                .toList()) {
            Money effect = leaf.effectOn(Party.G);
            switch (leaf.meaning()) {
                case MOVED, CHARGED -> added = added.plus(effect);
                case PATIENT_PAID, REFUNDED -> paid = paid.minus(effect);
                case TAKEN_OFF, GIVEN_UP, PAYER_PAID, OTHER -> takenOff = takenOff.minus(effect);
            }
        }
        Money other = balance.minus(last.balance()).minus(added).plus(paid).plus(takenOff);
        return new SinceLast(last.number(), last.madeOn(), last.balance(), added, paid, takenOff, other, balance);
    }
}
