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
     * @param words why not, a sentence
     */
    record NotAnAmount(String words) implements AmountInput {}

    /**
     * Reads dollars and cents.
     *
     * @param typed for example {@code 1,234.50}, {@code $25}
     * @return the amount, or why it is none
     */
    static AmountInput read(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new NotAnAmount("Write how much is paid.");
        }
        if (text.length() > Form.LONGEST || !Form.DOLLARS.matcher(text).matches()) {
            return new NotAnAmount("Write dollars and cents, as in 25.00.");
        }
        BigDecimal dollars = new BigDecimal(text.replace("$", "").replace(",", ""));
        long cents = dollars.movePointRight(2).longValueExact();
        if (cents <= 0) {
            return new NotAnAmount("A payment is more than 0.00.");
        }
        return cents > MOST_CENTS
                ? new NotAnAmount("No more than 10,000,000.00 is taken at once.")
                : new Amount(Money.ofCents(cents));
    }

    /** What an amount looks like. */
    final class Form {
        private static final int LONGEST = 16;
        private static final Pattern DOLLARS = Pattern.compile("\\$?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,2})?");

        private Form() {}
    }
}
