package org.quittance.registration;

/**
 * How a name that somebody wrote agrees with our patient's: typing slips, initials and changed places are no
 * contradiction (rule C-22).
 */
public enum NameAgreement {
    /** The same letters. */
    SAME,
    /** One slip, an initial, part of a double name, or given and family name in each other's place. */
    NEARLY,
    /** One of the two is not known. */
    UNKNOWN,
    /** The same given name in another family, as after a marriage. */
    OTHER_FAMILY,
    /** Somebody else of the same family name. */
    OTHER_GIVEN,
    /** Somebody else. */
    OTHER;

    /** Shorter names differ by one letter because they are different names. */
    private static final int LONG_ENOUGH_TO_SLIP = 4;

    /**
     * Compares two names, case, accents and marks aside.
     *
     * @param family as written
     * @param given as written; empty when not said
     * @param ourFamily as we know it
     * @param ourGiven as we know it
     * @return how they agree
     */
    public static NameAgreement of(String family, String given, String ourFamily, String ourGiven) {
        String theirs = plain(family);
        String first = plain(given);
        String ours = plain(ourFamily);
        String ourFirst = plain(ourGiven);
        if (theirs.isEmpty() || ours.isEmpty()) {
            return UNKNOWN;
        }
        if (theirs.equals(ours) && first.equals(ourFirst)) {
            return SAME;
        }
        boolean firstKnown = !first.isEmpty() && !ourFirst.isEmpty();
        boolean sameFamily = isAlike(theirs, ours);
        boolean sameFirst = firstKnown && isAlike(first, ourFirst);
        boolean swapped = firstKnown && isAlike(theirs, ourFirst) && isAlike(first, ours);
        if (swapped || (sameFamily && (sameFirst || !firstKnown))) {
            return NEARLY;
        }
        if (sameFamily) {
            return OTHER_GIVEN;
        }
        return sameFirst ? OTHER_FAMILY : OTHER;
    }

    private static String plain(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        PlainLetters.capitals(name).codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isAlike(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        return longer.startsWith(shorter)
                || (shorter.length() >= LONG_ENOUGH_TO_SLIP
                        && (longer.endsWith(shorter) || Slips.isOneApart(shorter, longer)));
    }
}
