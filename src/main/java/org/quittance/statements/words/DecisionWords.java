package org.quittance.statements.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.Meaning;
import org.quittance.money.Money;
import org.quittance.statements.AmountText;
import org.quittance.statements.Debtor;
import org.quittance.statements.Leaf;
import org.quittance.statements.Step;

/** What a payer decided, in one sentence: what it paid, what it took off and what it left to whom, each by itself. */
public final class DecisionWords {

    private DecisionWords() {}

    /**
     * Words for a decision.
     *
     * @param decision what was decided
     * @return the payer and its amounts, without a full stop; the payer's name alone when it moved nothing
     */
    public static Phrase of(Step.Decision decision) {
        List<Phrase> parts = new ArrayList<>();
        add(parts, sum(decision, Meaning.PAYER_PAID), new Phrase("paid", "pagó"), new Phrase("took back", "retiró"));
        add(
                parts,
                sum(decision, Meaning.TAKEN_OFF),
                new Phrase("took off", "descontó"),
                new Phrase("put back on", "añadió de nuevo"));
        Map<Phrase, Money> left = new LinkedHashMap<>();
        decision.leaves().stream()
                .filter(leaf -> leaf.meaning() == Meaning.MOVED)
                .forEach(leaf -> left.merge(other(decision, leaf), outOf(decision, leaf), Money::plus));
        left.forEach((who, amount) -> {
            Phrase to = amount.isNegative() ? new Phrase(" from ", " de ") : new Phrase(" to ", " a ");
            Phrase verb = amount.isNegative() ? new Phrase("took back", "retiró") : new Phrase("left", "dejó");
            String figures = " " + AmountText.plain(amount.abs());
            parts.add(new Phrase(verb.en() + figures + to.en() + who.en(), verb.es() + figures + to.es() + who.es()));
        });
        Phrase payer = decision.payer().named();
        return new Phrase(
                (payer.en() + " "
                                + String.join(
                                        ", ", parts.stream().map(Phrase::en).toList()))
                        .strip(),
                (payer.es() + " "
                                + String.join(
                                        ", ", parts.stream().map(Phrase::es).toList()))
                        .strip());
    }

    private static void add(List<Phrase> parts, Money amount, Phrase done, Phrase back) {
        if (!amount.isZero()) {
            Phrase verb = amount.isNegative() ? back : done;
            String figures = " " + AmountText.plain(amount.abs());
            parts.add(new Phrase(verb.en() + figures, verb.es() + figures));
        }
    }

    private static Money sum(Step.Decision decision, Meaning meaning) {
        return decision.leaves().stream()
                .filter(leaf -> leaf.meaning() == meaning)
                .map(leaf -> leaf.effect().negated())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money outOf(Step.Decision decision, Leaf leaf) {
        return isPayer(decision, leaf.to()) ? leaf.amount().negated() : leaf.amount();
    }

    private static Phrase other(Step.Decision decision, Leaf leaf) {
        return (isPayer(decision, leaf.to()) ? leaf.from() : leaf.to())
                .map(Debtor::named)
                .orElse(Phrase.EMPTY);
    }

    private static boolean isPayer(Step.Decision decision, Optional<Debtor> debtor) {
        return debtor.map(Debtor::party)
                .filter(decision.payer().party()::equals)
                .isPresent();
    }
}
