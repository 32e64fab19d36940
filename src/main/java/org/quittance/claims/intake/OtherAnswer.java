package org.quittance.claims.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.claims.PriorAnswer;
import org.quittance.exchange.Parsed;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Values;
import org.quittance.money.Money;

/** What a claim says that another payer decided (CAS and AMT of 2320, SVD and CAS of 2430), while it is read. */
final class OtherAnswer {

    private static final int REASONS = 6;

    private final List<PriorAnswer.Adjusted> adjusted = new ArrayList<>();
    private Optional<Money> paid = Optional.empty();
    private Optional<Money> left = Optional.empty();
    private Money ofLines = Money.ZERO;
    private boolean said;

    void amount(Segment amt, FileProblems problems) {
        switch (amt.element(1)) {
            case "D" -> {
                paid = Optional.of(problems.value(X12Values.amount(amt, 2), Money.ZERO));
                said = true;
            }
            case "EAF" -> left = Optional.of(problems.value(X12Values.amount(amt, 2), Money.ZERO));
            default -> {
                // other amounts say nothing about a decision
            }
        }
    }

    void line(Segment svd, FileProblems problems) {
        ofLines = ofLines.plus(problems.value(X12Values.amount(svd, 2), Money.ZERO));
        said = true;
    }

    /** CAS: a group, then up to six of reason, amount and quantity; of a line of the claim, or (0) of all of it. */
    void adjustment(Segment cas, int line, FileProblems problems) {
        for (int i = 0; i < REASONS; i++) {
            int at = 2 + 3 * i;
            if (!cas.element(at).isBlank()) {
                adjusted.add(new PriorAnswer.Adjusted(
                        line,
                        cas.element(1).strip(),
                        cas.element(at).strip(),
                        problems.value(X12Values.amount(cas, at + 1), Money.ZERO),
                        quantity(cas, at + 2, problems)));
                said = true;
            }
        }
    }

    /** A quantity moves no money: one that is no number is left out and told of. */
    private static Optional<BigDecimal> quantity(Segment cas, int at, FileProblems problems) {
        if (cas.element(at).isBlank()) {
            return Optional.empty();
        }
        return switch (X12Values.quantity(cas, at)) {
            case Parsed.Ok<BigDecimal>(BigDecimal value) -> Optional.of(value);
            case Parsed.Bad<BigDecimal> _ -> {
                problems.note("quantities of another payer's reasons that are no numbers; they are left out");
                yield Optional.empty();
            }
        };
    }

    /** The decision; empty when the claim tells none. */
    Optional<SentAnswer> answer() {
        Money patient = adjusted.stream()
                .filter(one -> one.group().equals("PR"))
                .map(PriorAnswer.Adjusted::amount)
                .reduce(Money.ZERO, Money::plus);
        return said
                ? Optional.of(new SentAnswer(paid.orElse(ofLines), left.orElse(patient), List.copyOf(adjusted)))
                : Optional.empty();
    }
}
