package org.quittance.sheets.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers of cells, exactly. A workbook keeps binary fractions: what was typed as 19.99 may stand there as
 * 19.989999999999998. Such a number shows no more than 15 digits, and to 15 digits it is 19.99; that is what is taken.
 * What has a third decimal within 15 digits is not rounded but refused (threats MONEY-07).
 */
final class Decimals {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,25}(\\.\\d{0,25})?([eE][-+]?\\d{1,3})?");
    private static final Pattern TYPED =
            Pattern.compile("\\(?-?\\$?-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{0,10})?\\)?");
    private static final int DIGITS_SHOWN = 15;
    private static final int LARGEST_EXPONENT = 30;

    private Decimals() {}

    /** The number a workbook means; empty when it is none, or beyond all bounds. */
    static Optional<BigDecimal> ofWorkbook(String digits) {
        if (!PLAIN.matcher(digits).matches()) {
            return Optional.empty();
        }
        int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (e >= 0 && Math.abs(Integer.parseInt(digits.substring(e + 1).replace("+", ""))) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        BigDecimal stored = new BigDecimal(digits);
        BigDecimal shown = stored.precision() > DIGITS_SHOWN
                ? stored.round(new MathContext(DIGITS_SHOWN, RoundingMode.HALF_EVEN))
                : stored;
        return Optional.of(shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros());
    }

    /** A number as people type it: {@code 1,204.50}, {@code $12}; in brackets it is below zero. */
    static Optional<BigDecimal> ofText(String text) {
        if (!TYPED.matcher(text).matches() || text.startsWith("(") != text.endsWith(")")) {
            return Optional.empty();
        }
        String plain = text.replaceAll("[$,()]", "");
        BigDecimal number = new BigDecimal(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
        return Optional.of(text.startsWith("(") ? number.negate() : number);
    }

    /** Whether a number of a workbook has lost digits: identifiers of more than 15 digits do. */
    static boolean hasLostDigits(String digits) {
        long count = digits.chars().filter(Character::isDigit).count();
        return digits.indexOf('E') >= 0
                || digits.indexOf('e') >= 0
                || (count > DIGITS_SHOWN && digits.indexOf('.') < 0);
    }
}
