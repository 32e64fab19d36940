package org.quittance.staff.rules;

import java.util.Locale;
import java.util.Optional;
import org.quittance.staff.PasswordRefusal;

/**
 * What a password must be: long rather than odd (OWASP ASVS 5.0 6.2.1, 6.2.5, 6.2.9: at least 12 signs, no rules about
 * kinds of signs), and neither the old one nor made of the sign-in name.
 */
public final class PasswordRule {

    private static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRule() {}

    /**
     * Why a password cannot be taken.
     *
     * @param wanted the new one
     * @param old the one so far
     * @param signIn the person's sign-in name
     * @return why not, or empty when it can
     */
    public static Optional<PasswordRefusal> problem(String wanted, String old, String signIn) {
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST) {
            return Optional.of(new PasswordRefusal.TooShort(SHORTEST));
        }
        if (!fits(wanted)) {
            return Optional.of(new PasswordRefusal.TooLong(LONGEST_BYTES));
        }
        if (wanted.equals(old)) {
            return Optional.of(PasswordRefusal.Plain.SAME_AS_BEFORE);
        }
        if (wanted.toLowerCase(Locale.ROOT).contains(signIn.toLowerCase(Locale.ROOT))
                || wanted.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(PasswordRefusal.Plain.EASILY_GUESSED);
        }
        return Optional.empty();
    }

    /**
     * Whether a password is short enough to be looked at whole: at most 72 bytes as UTF-8, all that bcrypt sees.
     *
     * @param password as typed
     * @return false where a part of it would not count
     */
    public static boolean fits(String password) {
        int bytes = password.codePoints()
                .map(sign -> sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4)
                .sum();
        return bytes <= LONGEST_BYTES;
    }
}
