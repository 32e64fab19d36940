package org.quittance.statements;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.codesets.DenialClass;
import org.quittance.codesets.PostingMap;
import org.quittance.ledger.Meaning;
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
     * @return the first payer in order that paid, took off or passed on a share; empty when none did so far. A payer
     *     that only refused has no price, also where it leaves the whole charge to the patient
     */
    public static Optional<Party> decider(List<Step> steps) {
        return steps.stream()
                .filter(step -> !(step instanceof Step.Undone))
                .flatMap(step -> step.leaves().stream())
                .filter(leaf -> leaf.meaning() == Meaning.PAYER_PAID
                        || leaf.meaning() == Meaning.TAKEN_OFF
                        || (leaf.meaning() == Meaning.MOVED && !leaf.code().equals("copay") && !refuses(leaf)))
                .flatMap(leaf -> leaf.from().or(leaf::to).stream())
                .map(Debtor::party)
                .filter(Party::isPayer)
                .min(Comparator.naturalOrder());
    }

    /** Whether an amount was passed on because it was refused: not covered, a limit used up, no such patient. */
    private static boolean refuses(Leaf leaf) {
        int dash = leaf.code().indexOf('-');
        if (dash < 0) {
            return false;
        }
        DenialClass why = PostingMap.standard()
                .row(leaf.code().substring(0, dash), leaf.code().substring(dash + 1))
                .denialClass();
        return why != DenialClass.PATIENT_SHARE && why != DenialClass.PRICE;
    }

    /**
     * Reads how something was priced.
     *
     * @param steps what happened to a treatment
     * @return who set the price, and what it was raised by
     */
    public static Basis of(List<Step> steps) {
        return of(steps, decider(steps));
    }

    /**
     * The same where somebody else is known to have set the price.
     *
     * @param steps what happened
     * @param decider who set the price, when somebody did
     * @return what it was raised by
     */
    public static Basis of(List<Step> steps, Optional<Party> decider) {
        Map<Said, Money> off = new LinkedHashMap<>();
        steps.stream()
                .flatMap(step -> step.leaves().stream())
                .filter(leaf -> leaf.meaning() == Meaning.TAKEN_OFF)
                .forEach(leaf -> off.merge(Said.of(leaf), leaf.effect().negated(), Money::plus));
        off.values().removeIf(amount -> !amount.isNegative());
        return new Basis(decider, off);
    }

    /** A reason of a payer. */
    private record Said(Optional<Party> payer, String code) {

        static Said of(Leaf leaf) {
            return new Said(leaf.from().or(leaf::to).map(Debtor::party), leaf.code());
        }
    }

    /** How something was priced. What a payer adds to what it allows raises the price: it is paid on top (rule C-17). */
    public static final class Basis {

        private final Optional<Party> decider;
        private final Map<Said, Money> raises;

        private Basis(Optional<Party> decider, Map<Said, Money> raises) {
            this.decider = decider;
            this.raises = Map.copyOf(raises);
        }

        /**
         * What payers put on instead of taking it off: incentives, bonuses, a price above the charge.
         *
         * @return zero or above
         */
        public Money raisedBy() {
            return raises.values().stream().reduce(Money.ZERO, Money::plus).negated();
        }

        /**
         * Whether an amount taken off, or put on, made the price.
         *
         * @param leaf something taken off
         * @return false when it came off afterwards: by law, or by a later payer
         */
        public boolean makesThePrice(Leaf leaf) {
            if (raises.containsKey(Said.of(leaf))) {
                return true;
            }
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
