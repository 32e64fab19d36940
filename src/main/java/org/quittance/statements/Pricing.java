package org.quittance.statements;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.ledger.Party;
import org.quittance.money.Money;

/**
 * What a plan allows for a treatment: its price. It is what the first payer that decided took as the basis of what it paid
 * and of what it left to others; what was taken from the payment afterwards does not lower it (rules B-64, C-17, C-41).
 */
public final class Pricing {

    /**
     * Reasons that change what the payer pays, not what it allows: amounts held back (104), taxes (105), network support
     * (118), incentives (144), bonuses (161), what a law takes (223, 225, 237) and the federal sequestration (253).
     */
    private static final Set<String> AFTER_THE_PRICE =
            Set.of("104", "105", "118", "144", "161", "223", "225", "237", "253");

    private Pricing() {}

    /**
     * Who set the price.
     *
     * @param steps what happened to a treatment or to a visit
     * @return the first payer in order that paid, took off or passed on a part; empty when none did so far
     */
    public static Optional<Party> decider(List<Step> steps) {
        return steps.stream()
                .filter(step -> !(step instanceof Step.Undone))
                .flatMap(step -> step.leaves().stream())
                .filter(leaf -> leaf.meaning() == Meaning.PAYER_PAID
                        || leaf.meaning() == Meaning.TAKEN_OFF
                        || (leaf.meaning() == Meaning.MOVED && !leaf.code().equals("copay")))
                .flatMap(leaf -> leaf.from().or(leaf::to).stream())
                .map(Debtor::party)
                .filter(Party::isPayer)
                .min(Comparator.naturalOrder());
    }

    /**
     * Whether an amount taken off made the price.
     *
     * @param leaf something taken off
     * @param decider who set the price
     * @return false when it came off afterwards: by law, or by a later payer
     */
    public static boolean makesThePrice(Leaf leaf, Optional<Party> decider) {
        String code = leaf.code();
        boolean after = AFTER_THE_PRICE.contains(code.substring(code.indexOf('-') + 1));
        boolean later = decider.isPresent()
                && leaf.from()
                        .or(leaf::to)
                        .map(Debtor::party)
                        .filter(Party::isPayer)
                        .filter(payer -> payer.compareTo(decider.get()) > 0)
                        .isPresent();
        return !after && !later;
    }

    /**
     * What nobody has priced yet: all that insurance was asked for and has not answered, or what it refused.
     *
     * @param steps what happened
     * @param left what is left of the charge after what made the price
     * @param owed who owes what
     * @return from zero to {@code left}
     */
    public static Money undecided(List<Step> steps, Money left, List<Owed> owed) {
        Optional<Party> decider = decider(steps);
        if (decider.isPresent()) {
            return with(decider.get(), owed).max(Money.ZERO);
        }
        boolean asked = steps.stream()
                .flatMap(step -> step.leaves().stream())
                .flatMap(leaf -> leaf.from().or(leaf::to).stream())
                .anyMatch(debtor -> debtor.kind() == Debtor.Kind.PAYER);
        return asked ? left : Money.ZERO;
    }

    private static Money with(Party party, List<Owed> owed) {
        return owed.stream()
                .filter(each -> each.debtor().party() == party)
                .map(Owed::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
