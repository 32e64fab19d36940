package org.quittance.remittance.rules;

import java.util.Set;
import org.quittance.claims.ClaimNumbers;

/** How the claim number a payer wrote agrees with the one we sent (rules C-12, C-22). */
enum NumberAgreement {
    /** The same. */
    SAME,
    /** The same but for signs, small letters or what was hung on behind a sign. */
    NEARLY,
    /** One holds the other, as when it was cut short, filled up with zeros or lost its letters: says nothing. */
    RELATED,
    /** The payer wrote no number, but a word. */
    UNKNOWN,
    /** Another number: speaks against. */
    OTHER;

    /** Shorter numbers are in others by chance. */
    private static final int TELLING = 5;

    static NumberAgreement of(String said, String sent) {
        if (said.equals(sent)) {
            return SAME;
        }
        String key = ClaimNumbers.key(said);
        if (key.chars().noneMatch(Character::isDigit)) {
            return UNKNOWN;
        }
        String ours = ClaimNumbers.key(sent);
        Set<String> keys = Matching.keysOf(said);
        if (ours.length() >= TELLING && keys.contains(ours)) {
            return NEARLY;
        }
        return isPart(bare(key), bare(ours)) || isPart(digits(key), digits(ours)) ? RELATED : OTHER;
    }

    private static boolean isPart(String one, String other) {
        return one.length() >= TELLING
                && other.length() >= TELLING
                && (one.startsWith(other) || other.startsWith(one) || one.endsWith(other) || other.endsWith(one));
    }

    private static String bare(String key) {
        int at = 0;
        while (at < key.length() && key.charAt(at) == '0') {
            at++;
        }
        return key.substring(at);
    }

    private static String digits(String key) {
        StringBuilder digits = new StringBuilder(key.length());
        key.chars().filter(Character::isDigit).forEach(digit -> digits.append((char) digit));
        return bare(digits.toString());
    }
}
