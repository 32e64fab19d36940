package org.quittance.statements;

import java.util.List;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.Party;
import org.quittance.money.Money;

/**
 * One charge line unfolded.
 *
 * @param charge what was done
 * @param steps what happened to it, in order
 * @param owed who still owes what of it; nobody when the list is empty
 * @param bar the charge, split
 * @param say what to tell the patient about it
 */
public record ExplainedLine(ExplainedCharge charge, List<Step> steps, List<Owed> owed, BalanceBar bar, Phrase say) {

    /**
     * What is left of the line.
     *
     * @return the sum over everybody who owes
     */
    public Money balance() {
        return owed.stream().map(Owed::amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * What one party owes of it.
     *
     * @return zero when nothing
     */
    public Money owedBy(Party party) {
        return owed.stream()
                .filter(each -> each.debtor().party() == party)
                .map(Owed::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
