package org.quittance.payments;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.quittance.money.Money;

/** Reads an amount that a person typed (threat MONEY-07): exact, bounded, never rounded. */
public sealed interface AmountInput {

    /** The most that is taken at once, in cents: ten million dollars. */
    long MOST_CENTS = 1_000_000_000L;

    /**
     * It is an amount.
     *
     * @param amount above zero
     */
    record Amount(Money amount) implements AmountInput {}

    /**
     * It is none.
     *
     * @param why why not
     */
    record NotAnAmount(Why why) implements AmountInput {}

    /** Why something typed is no amount. {@link RefusalWords} says it in a sentence. */
    enum Why {
        /** Nothing was typed. */
        EMPTY,
        /** No dollars and cents. */
        NOT_DOLLARS,
        /** Nothing, or less. */
        NOT_ABOVE_ZERO,
        /** More than {@link AmountInput#MOST_CENTS}. */
        TOO_MUCH
    }

    /**
     * Reads dollars and cents.
     *
     * @param typed for example {@code 1,234.50}, {@code $25}
     * @return the amount, or why it is none
     */
    static AmountInput read(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new NotAnAmount(Why.EMPTY);
        }
        if (text.length() > Form.LONGEST || !Form.DOLLARS.matcher(text).matches()) {
            return new NotAnAmount(Why.NOT_DOLLARS);
        }
        BigDecimal dollars = new BigDecimal(text.replace("$", "").replace(",", ""));
        long cents = dollars.movePointRight(2).longValueExact();
        if (cents <= 0) {
            return new NotAnAmount(Why.NOT_ABOVE_ZERO);
        }
        return cents > MOST_CENTS ? new NotAnAmount(Why.TOO_MUCH) : new Amount(Money.ofCents(cents));
    }

    /** What an amount looks like. */
    final class Form {
        private static final int LONGEST = 16;
        private static final Pattern DOLLARS = Pattern.compile("\\$?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,2})?");

        private Form() {}
    }
}
