package org.quittance.remittance.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.exchange.Parsed;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Values;
import org.quittance.money.Money;

/** Typed values of segments; what is wrong with them is gathered, at most a hundred problems. */
final class Values {

    private static final int MOST_PROBLEMS = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    List<String> notes() {
        return notes;
    }

    void note(String said) {
        if (notes.size() < MOST_PROBLEMS) {
            notes.add(said);
        }
    }

    void problem(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    void missing(Segment segment, int n, String what) {
        problem(new Problem(
                segment.place(n), "MISSING", "nothing", what + " is required", "Ask the payer for a corrected file."));
    }

    Money amount(Segment segment, int n) {
        return switch (X12Values.amount(segment, n)) {
            case Parsed.Ok<Money>(Money value) -> value;
            case Parsed.Bad<Money>(Problem problem) -> {
                problem(problem);
                yield Money.ZERO;
            }
        };
    }

    Money amountOrZero(Segment segment, int n) {
        return segment.element(n).isEmpty() ? Money.ZERO : amount(segment, n);
    }

    Optional<Money> optionalAmount(Segment segment, int n) {
        return segment.element(n).isEmpty() ? Optional.empty() : Optional.of(amount(segment, n));
    }

    /** A quantity moves no money: one that is no number is left out and told of. */
    Optional<BigDecimal> optionalQuantity(Segment segment, int n) {
        if (segment.element(n).isBlank()) {
            return Optional.empty();
        }
        return switch (X12Values.quantity(segment, n)) {
            case Parsed.Ok<BigDecimal>(BigDecimal value) -> Optional.of(value);
            case Parsed.Bad<BigDecimal>(Problem problem) -> {
                note(problem.place() + ": " + problem.found() + " is no quantity; it is left out");
                yield Optional.empty();
            }
        };
    }

    Optional<LocalDate> date(Segment segment, int n) {
        if (segment.element(n).isEmpty()) {
            return Optional.empty();
        }
        return switch (X12Values.date(segment, n)) {
            case Parsed.Ok<LocalDate>(LocalDate value) -> Optional.of(value);
            case Parsed.Bad<LocalDate>(Problem problem) -> {
                problem(problem);
                yield Optional.empty();
            }
        };
    }
}
