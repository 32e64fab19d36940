package org.quittance.remittance.rules;

import java.util.Collection;
import org.quittance.registration.PlainLetters;
import org.quittance.registration.Slips;

/** How the member number a payer wrote agrees with those of our patient's policies. */
enum MemberAgreement {
    /** One of them is the same, signs apart. */
    SAME,
    /** One holds the other, as with a dependent's suffix, or one slip lies between. */
    NEARLY,
    /** The payer wrote none, or we have none. */
    UNKNOWN,
    /** Another member: speaks against. */
    OTHER;

    /** Shorter numbers, and those of one character only, are filled in for want of a number. */
    private static final int TELLING = 5;

    static MemberAgreement of(String said, Collection<String> ours) {
        String theirs = PlainLetters.number(said);
        if (!tells(said, theirs)) {
            return said.isEmpty() || !ours.contains(said) ? UNKNOWN : SAME;
        }
        MemberAgreement best = UNKNOWN;
        for (String each : ours) {
            MemberAgreement one = of(theirs, PlainLetters.number(each));
            if (one.compareTo(best) < 0 || best == UNKNOWN) {
                best = one;
            }
        }
        return best;
    }

    private static boolean tells(String written, String number) {
        return !written.isEmpty()
                && number.length() >= TELLING
                && number.chars().distinct().count() > 1
                && number.chars().anyMatch(Character::isDigit);
    }

    private static MemberAgreement of(String theirs, String ours) {
        if (theirs.equals(ours)) {
            return SAME;
        }
        String shorter = theirs.length() <= ours.length() ? theirs : ours;
        String longer = theirs.length() <= ours.length() ? ours : theirs;
        boolean near = shorter.length() > TELLING
                && (longer.startsWith(shorter) || longer.endsWith(shorter) || Slips.isOneApart(shorter, longer));
        return near ? NEARLY : OTHER;
    }
}
