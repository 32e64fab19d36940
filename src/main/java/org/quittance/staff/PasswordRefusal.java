package org.quittance.staff;

/** Why a password cannot be taken (OWASP ASVS 5.0, 6.2); {@link StaffRefusalWords} says it. */
public sealed interface PasswordRefusal {

    /** Refusals that need no facts. */
    enum Plain implements PasswordRefusal {
        /** It is the password so far. */
        SAME_AS_BEFORE,
        /** It is made of the sign-in name, or of a sign again and again. */
        EASILY_GUESSED
    }

    /**
     * It is too short.
     *
     * @param fewest signs at least
     */
    record TooShort(int fewest) implements PasswordRefusal {}

    /**
     * It is too long: a part of it would not count.
     *
     * @param most bytes as UTF-8 at most
     */
    record TooLong(int most) implements PasswordRefusal {}
}
