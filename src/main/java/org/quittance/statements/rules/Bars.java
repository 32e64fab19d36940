package org.quittance.statements.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.Meaning;
import org.quittance.money.Money;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.BalanceBar.Kind;
import org.quittance.statements.BalanceBar.Part;
import org.quittance.statements.Debtor;
import org.quittance.statements.Explanation;
import org.quittance.statements.Leaf;
import org.quittance.statements.Owed;
import org.quittance.statements.Pricing;
import org.quittance.statements.Step;
import org.quittance.statements.words.BarWords;

/** Splits what was charged into what became of it: the parts sum to the charge. */
public final class Bars {

    private Bars() {}

    private record Slot(Kind kind, Phrase words) {}

    /**
     * Steps that one payer priced together.
     *
     * @param steps what happened
     * @param basis who set the price, and what raised it
     */
    record Priced(List<Step> steps, Pricing.Basis basis) {}

    static BalanceBar of(List<Step> steps, List<Owed> owed) {
        return of(List.of(new Priced(steps, Pricing.of(steps))), owed);
    }

    /** One bar over what was priced one by one: what is taken off means the same as on each of them. */
    static BalanceBar of(Collection<Priced> all, List<Owed> owed) {
        Map<Slot, Money> amounts = new LinkedHashMap<>();
        Money charged = Money.ZERO;
        for (Priced priced : all) {
            for (Leaf leaf : priced.steps().stream()
                    .flatMap(step -> step.leaves().stream())
                    .toList()) {
                if (leaf.meaning() == Meaning.CHARGED) {
                    charged = charged.plus(leaf.effect());
                } else if (!leaf.effect().isZero()) {
                    amounts.merge(slot(leaf, priced.basis()), leaf.effect().negated(), Money::plus);
                }
            }
        }
        Money paid = amounts.entrySet().stream()
                .filter(slot -> slot.getKey().kind() == Kind.PATIENT_PAID)
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
        for (Owed each : owed) {
            Money strange = strange(each, paid);
            amounts.merge(slot(each), each.amount().minus(strange), Money::plus);
            amounts.merge(new Slot(Kind.CREDIT, BarWords.LOOKED_AT), strange, Money::plus);
        }
        return draw(charged, amounts);
    }

    /** The part of a patient's credit that is not their own money: it is promised to nobody before a person looked. */
    private static Money strange(Owed owed, Money paid) {
        boolean ofPatient = owed.isCredit() && owed.debtor().kind() == Debtor.Kind.PATIENT;
        return ofPatient ? owed.amount().plus(paid.max(Money.ZERO)).min(Money.ZERO) : Money.ZERO;
    }

    /**
     * The bar of a bill: several bars as one. What a payer is owed back is between us and the payer; on a bill it
     * lessens what the payer paid.
     */
    static BalanceBar ofBill(List<Explanation> accounts) {
        Map<Slot, Money> amounts = new LinkedHashMap<>();
        for (Explanation account : accounts) {
            account.bar().parts().stream()
                    .filter(part -> part.kind() != Kind.CREDIT)
                    .forEach(part -> amounts.merge(new Slot(part.kind(), part.words()), part.amount(), Money::plus));
            for (Owed owed : account.owed()) {
                if (owed.isCredit()) {
                    Money strange = strange(owed, account.bar().sum(Kind.PATIENT_PAID));
                    Slot slot = owed.debtor().kind() == Debtor.Kind.PAYER
                            ? new Slot(Kind.PAYER_PAID, BarWords.paid(owed.debtor()))
                            : slot(owed);
                    amounts.merge(slot, owed.amount().minus(strange), Money::plus);
                    amounts.merge(new Slot(Kind.CREDIT, BarWords.LOOKED_AT), strange, Money::plus);
                }
            }
        }
        Money charged =
                accounts.stream().map(account -> account.bar().charged()).reduce(Money.ZERO, Money::plus);
        return draw(charged, amounts);
    }

    /** One bar over several: the parts of one kind and name together. */
    public static BalanceBar sum(List<BalanceBar> bars) {
        Map<Slot, Money> amounts = new LinkedHashMap<>();
        for (BalanceBar bar : bars) {
            bar.parts().forEach(part -> amounts.merge(new Slot(part.kind(), part.words()), part.amount(), Money::plus));
        }
        Money charged = bars.stream().map(BalanceBar::charged).reduce(Money.ZERO, Money::plus);
        return draw(charged, amounts);
    }

    private static Slot slot(Leaf leaf, Pricing.Basis basis) {
        Debtor debtor = leaf.from().or(leaf::to).orElseThrow();
        return switch (leaf.meaning()) {
            case TAKEN_OFF ->
                basis.makesThePrice(leaf)
                        ? new Slot(Kind.TAKEN_OFF, BarWords.TAKEN_OFF)
                        : new Slot(Kind.CUT, BarWords.CUT);
            case GIVEN_UP, OTHER, MOVED, CHARGED -> new Slot(Kind.GIVEN_UP, BarWords.GIVEN_UP);
            case PAYER_PAID -> new Slot(Kind.PAYER_PAID, BarWords.paid(debtor));
            case PATIENT_PAID -> new Slot(Kind.PATIENT_PAID, BarWords.PATIENT_PAID);
            case REFUNDED ->
                debtor.party().isPayer()
                        ? new Slot(Kind.PAYER_PAID, BarWords.paid(debtor))
                        : new Slot(Kind.PATIENT_PAID, BarWords.PATIENT_PAID);
        };
    }

    private static Slot slot(Owed owed) {
        if (owed.isCredit()) {
            return new Slot(Kind.CREDIT, BarWords.credit(owed.debtor()));
        }
        return switch (owed.debtor().kind()) {
            case PAYER -> new Slot(Kind.WITH_PAYER, BarWords.left(owed.debtor()));
            case PATIENT -> new Slot(Kind.WITH_PATIENT, BarWords.left(owed.debtor()));
            case AGENCY -> new Slot(Kind.WITH_AGENCY, BarWords.left(owed.debtor()));
        };
    }

    private static BalanceBar draw(Money charged, Map<Slot, Money> amounts) {
        List<Map.Entry<Slot, Money>> slots = amounts.entrySet().stream()
                .filter(slot -> !slot.getValue().isZero())
                .sorted(Map.Entry.comparingByKey((a, b) -> a.kind().compareTo(b.kind())))
                .toList();
        if (slots.isEmpty()) {
            return new BalanceBar(charged, List.of());
        }
        List<Long> weights =
                slots.stream().map(slot -> Math.max(0, slot.getValue().cents())).toList();
        boolean nothing = weights.stream().allMatch(weight -> weight == 0);
        List<Money> widths = Money.ofCents(nothing ? 0 : BalanceBar.WIDTH).allocate(weights);
        List<Part> parts = new ArrayList<>();
        int x = 0;
        for (int i = 0; i < slots.size(); i++) {
            int width = Math.toIntExact(widths.get(i).cents());
            Slot slot = slots.get(i).getKey();
            parts.add(new Part(slot.kind(), slot.words(), slots.get(i).getValue(), x, width));
            x += width;
        }
        return new BalanceBar(charged, List.copyOf(parts));
    }
}
