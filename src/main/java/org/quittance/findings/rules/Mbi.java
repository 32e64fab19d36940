package org.quittance.findings.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.registration.PlainLetters;

/**
 * Medicare beneficiary identifier: 11 places, each a letter or a digit as fixed by CMS, never the letters S L O I B Z
 * (D-03). 1EG4TE5MK73 has the form, 1SG4TE5MK73 has not.
 */
public final class Mbi {

    /** For each place: 1 a digit from 1 to 9, 9 a digit, A a letter, X either. */
    private static final String PLACES = "1AX9AX9AA99";

    private static final String NEVER = "SLOIBZ";
    private static final String READ_AS = "510182";
    private static final Pattern OLD_NUMBER = Pattern.compile("\\d{9}[A-Z]\\d?");

    private Mbi() {}

    /**
     * Whether a number has the form.
     *
     * @param mbi as written; spaces and dashes do not count
     * @return true when it may be an MBI
     */
    public static boolean valid(String mbi) {
        String key = PlainLetters.number(mbi);
        if (key.length() != PLACES.length()) {
            return false;
        }
        for (int at = 0; at < key.length(); at++) {
            if (!fits(PLACES.charAt(at), key.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a number is meant as an MBI: 11 characters of which all but two at most are as the form wants them.
     *
     * @param member as written
     * @return false for numbers of another kind
     */
    public static boolean meantAsOne(String member) {
        String key = PlainLetters.number(member);
        if (key.length() != PLACES.length()) {
            return false;
        }
        int wrong = 0;
        for (int at = 0; at < key.length(); at++) {
            wrong += fits(PLACES.charAt(at), key.charAt(at)) ? 0 : 1;
        }
        return wrong <= 2;
    }

    /**
     * Whether a number is one of the old Medicare numbers, which hold a social security number and must not be shown.
     *
     * @param member as written
     * @return true for nine digits and a suffix
     */
    public static boolean oldNumber(String member) {
        return OLD_NUMBER.matcher(PlainLetters.number(member)).matches();
    }

    /**
     * What a number that lacks the form may have been: each character that cannot stand at its place is replaced by
     * the one it is read for, or two neighbours change places.
     *
     * @param mbi as written
     * @return a valid one, or empty
     */
    public static Optional<String> meant(String mbi) {
        String key = PlainLetters.number(mbi);
        if (key.length() != PLACES.length()) {
            return Optional.empty();
        }
        for (int at = 0; at + 1 < key.length(); at++) {
            String swapped = key.substring(0, at) + key.charAt(at + 1) + key.charAt(at) + key.substring(at + 2);
            boolean both = !fits(PLACES.charAt(at), key.charAt(at)) && !fits(PLACES.charAt(at + 1), key.charAt(at + 1));
            if (both && valid(swapped)) {
                return Optional.of(swapped);
            }
        }
        StringBuilder mended = new StringBuilder(key);
        for (int at = 0; at < key.length(); at++) {
            if (!fits(PLACES.charAt(at), key.charAt(at))) {
                mended.setCharAt(at, readAs(PLACES.charAt(at), key.charAt(at)));
            }
        }
        return valid(mended.toString()) ? Optional.of(mended.toString()) : Optional.empty();
    }

    private static char readAs(char place, char found) {
        int never = NEVER.indexOf(found);
        if (never >= 0 && place != 'A') {
            return READ_AS.charAt(never);
        }
        return switch (found) {
            case '4' -> 'A';
            case '6' -> 'G';
            case 'G' -> '6';
            case 'A' -> '4';
            case '3' -> 'E';
            case 'E' -> '3';
            case '7' -> 'T';
            case 'T' -> '7';
            case '0' -> 'D';
            case 'D', 'Q' -> '0';
            default -> found;
        };
    }

    private static boolean fits(char place, char there) {
        boolean letter = there >= 'A' && there <= 'Z' && NEVER.indexOf(there) < 0;
        boolean digit = there >= '0' && there <= '9';
        return switch (place) {
            case '1' -> digit && there != '0';
            case '9' -> digit;
            case 'A' -> letter;
            default -> letter || digit;
        };
    }
}
