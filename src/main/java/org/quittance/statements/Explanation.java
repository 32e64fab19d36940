package org.quittance.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.Party;
import org.quittance.money.Money;

/**
 * A balance unfolded: every cent of it by charge line, step by step, down to the transfers of the ledger, with who owes
 * what is left and why. The leaves sum to the balance, per line and in all, for any as-of day.
 *
 * @param account whose account and what for
 * @param asOf last ledger day seen
 * @param lines one per charge line, in order
 * @param withoutLine what happened to the account as a whole, naming no line
 * @param owed who owes what of the account, payers first
 * @param bar all charges, split
 * @param unapplied money of the guarantor that waits to be applied; not part of the balance
 * @param say what to tell the patient about the account
 */
public record Explanation(
        ExplainedAccount account,
        LocalDate asOf,
        List<ExplainedLine> lines,
        List<Step> withoutLine,
        List<Owed> owed,
        BalanceBar bar,
        List<UnappliedMoney> unapplied,
        Phrase say) {

    /**
     * What is left of the account.
     *
     * @return the sum over everybody who owes
     */
    public Money balance() {
        return owed.stream().map(Owed::amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * What one party owes of the account.
     *
     * @return zero when nothing
     */
    public Money owedBy(Party party) {
        return owed.stream()
                .filter(each -> each.debtor().party() == party)
                .map(Owed::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * What the guarantor paid too much on the account (rules ).
     *
     * @return no more than they paid themselves; zero when they owe something or nothing
     */
    public Money ownCredit() {
        return bar.ownCredit(owedBy(Party.G));
    }

    /**
     * Every leaf of the tree.
     *
     * @return the transfers that made the balance
     */
    public Stream<Leaf> leaves() {
        return Stream.concat(lines.stream().flatMap(line -> line.steps().stream()), withoutLine.stream())
                .flatMap(step -> step.leaves().stream());
    }

    /**
     * The guarantor's money that waits to be applied.
     *
     * @return the sum, zero or above
     */
    public Money unappliedTotal() {
        return unapplied.stream().map(UnappliedMoney::amount).reduce(Money.ZERO, Money::plus);
    }
}
