package org.quittance.workbench.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.money.Money;
import org.quittance.registration.TypedDay;

/**
 * What was typed, and what it may mean.
 *
 * @param text as typed, without what stands around it
 * @param number without the word in front that says what it is: “1042” for “check 1042”; else the same as the text
 * @param amount the amount that it is, above zero; empty when it is none
 * @param day the day that it is; empty when it is none
 */
public record Asked(String text, String number, Optional<Money> amount, Optional<LocalDate> day) {

    private static final Pattern AMOUNT =
            Pattern.compile("[-−]?\\s?\\$?\\s?(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(\\d{2}))?");

    /** Reads what was typed. */
    static Asked of(String text) {
        return new Asked(text, PrintedNumber.bare(text), amount(text), TypedDay.alone(text));
    }

    /** An amount as we print it, with or without dollar sign, thousands and cents. */
    private static Optional<Money> amount(String text) {
        String typed = text.strip();
        if (!AMOUNT.matcher(typed).matches()) {
            return Optional.empty();
        }
        String digits = typed.replaceAll("[^0-9.]", "");
        return Optional.of(
                        Money.ofCents(new BigDecimal(digits).movePointRight(2).longValueExact()))
                .filter(Money::isPositive);
    }
}
