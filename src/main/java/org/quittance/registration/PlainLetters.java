package org.quittance.registration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people, forms and files write differently and mean alike, taken out of a text before it is compared (rule D-07).
 * What is done with the words that are left is the business of whoever compares.
 */
public final class PlainLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int ASCII = 128;
    private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV");

    private PlainLetters() {}

    /**
     * A text in capitals, without accents.
     *
     * @param text any
     * @return the same letters; what is no letter stays
     */
    public static String capitals(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= ASCII) {
                return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
            }
        }
        return text.toUpperCase(Locale.ROOT);
    }

    /**
     * A number with letters, as that of a member.
     *
     * @param number as written
     * @return its capitals A to Z and digits
     */
    public static String number(String number) {
        String capitals = capitals(number);
        StringBuilder kept = new StringBuilder(capitals.length());
        for (int at = 0; at < capitals.length(); at++) {
            char each = capitals.charAt(at);
            if ((each >= 'A' && each <= 'Z') || isDigit(each)) {
                kept.append(each);
            }
        }
        return kept.toString();
    }

    /**
     * The digits of a text.
     *
     * @param text any
     * @return digits 0 to 9 alone
     */
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (isDigit(text.charAt(at))) {
                digits.append(text.charAt(at));
            }
        }
        return digits.toString();
    }

    /**
     * Whether a word of a name says which of several of that name is meant.
     *
     * @param word in capitals, without a point
     * @return true for {@code JR}, {@code SR} and {@code II} to {@code IV}
     */
    public static boolean isSuffix(String word) {
        return SUFFIXES.contains(word);
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}
