package org.quittance.money;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds card numbers where none may stand (threat PRIVACY-02): 13 to 19 digits, with or without blanks or dashes between
 * them, that begin as cards do and have the right check digit (Luhn, ISO/IEC 7812-1).
 */
public final class CardNumbers {

    private static final Pattern DIGITS = Pattern.compile("[2-6](?:[ -]?\\d){12,18}");
    private static final int MODULUS = 10;
    private static final int NINE = 9;

    private CardNumbers() {}

    /**
     * Whether a text holds a card number.
     *
     * @param text what was typed
     * @return true when it does
     */
    public static boolean isIn(String text) {
        Matcher matcher = DIGITS.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from)) {
            String digits = matcher.group().replaceAll("[ -]", "");
            for (int length = digits.length(); length >= 13; length--) {
                if (passes(digits.substring(0, length))) {
                    return true;
                }
            }
            from = matcher.start() + 1;
        }
        return false;
    }

    private static boolean passes(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > NINE ? weighed - NINE : weighed;
        }
        return sum % MODULUS == 0;
    }
}
