package org.quittance.staff;

/** Why a person, a role or a certificate does not become what is wanted; {@link StaffRefusalWords} says it. */
public sealed interface StaffRefusal {

    /** Refusals that need no facts. */
    enum Plain implements StaffRefusal {
        /** A sign-in name has 2 to 40 signs: a plain letter, then letters, digits, dots, hyphens, underscores. */
        SIGN_IN_SHAPE,
        /** The program itself does things under this name. */
        SIGN_IN_OF_PROGRAM,
        /** Somebody has or had this sign-in name. */
        SIGN_IN_TAKEN,
        /** A name has a letter at least. */
        NO_DISPLAY_NAME,
        /** There is no such role. */
        NO_ROLE,
        /** Whoever changes their own role would no longer reach these pages. */
        OWN_WAY_BACK,
        /** Nobody else keeps people, roles and limits. */
        LAST_KEEPER_CHANGED,
        /** Nobody else keeps people, roles and limits. */
        LAST_KEEPER_DISABLED,
        /** Nobody disables themselves. */
        SELF_DISABLED,
        /** One's own password is chosen, not made anew. */
        OWN_PASSWORD,
        /** A role reads, else nobody could open a page with it. */
        ROLE_WITHOUT_READING,
        /** The administrator keeps staff: this role is the way back for all. */
        ADMINISTRATOR_WITHOUT_KEEPING,
        /** A limit needs the right to write off. */
        LIMIT_WITHOUT_RIGHT,
        /** A limit is at most 10,000,000.00, or has no end. */
        LIMIT_TOO_HIGH,
        /** What was typed is no amount of a limit. */
        LIMIT_NOT_DOLLARS,
        /** Somebody else changed the role since the page was opened. */
        CHANGED_MEANWHILE,
        /** No other role keeps people, roles and limits, or nobody has it. */
        NO_KEEPER_LEFT,
        /** A certificate has a name. */
        NO_CERTIFICATE_NAME,
        /** A certificate is earned on a day that has come, not before 1950. */
        EARNED_DAY,
        /** A certificate ends between 1950 and 2200. */
        EXPIRY_YEAR,
        /** A certificate does not end before it was earned. */
        ENDS_BEFORE_EARNED,
        /** What was typed is no day. */
        NOT_A_DAY
    }

    /**
     * A text that is missing or too long.
     *
     * @param what which text
     * @param most signs at most
     */
    record Length(Text what, int most) implements StaffRefusal {}

    /** Texts with a length. */
    enum Text {
        /** What a role is called. */
        ROLE_NAME,
        /** What colleagues call a person. */
        DISPLAY_NAME,
        /** What a certificate is called. */
        CERTIFICATE_NAME,
        /** Who gave it. */
        CERTIFICATE_ISSUER,
        /** Its number. */
        CERTIFICATE_NUMBER
    }

    /**
     * A place on the ladder that is none.
     *
     * @param highest the highest place; the lowest is 0
     */
    record Rung(int highest) implements StaffRefusal {}
}
