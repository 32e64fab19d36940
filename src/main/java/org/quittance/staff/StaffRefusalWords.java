package org.quittance.staff;

/** What the refusals of people, roles, certificates and passwords say, as pages show it. */
public final class StaffRefusalWords {

    private StaffRefusalWords() {}

    /**
     * A refusal in words.
     *
     * @param refusal why something is not done
     * @return a sentence or two: why, and what to do
     */
    public static String of(StaffRefusal refusal) {
        return switch (refusal) {
            case StaffRefusal.Plain plain -> plain(plain);
            case StaffRefusal.Rung(int highest) ->
                "The place on the ladder is a whole number from 0 to " + highest + ".";
            case StaffRefusal.Length(StaffRefusal.Text what, int most) ->
                switch (what) {
                    case ROLE_NAME -> "Write what the role is called, with at most " + most + " signs.";
                    case DISPLAY_NAME -> "Write it on one line, with at most " + most + " signs.";
                    case CERTIFICATE_NAME, CERTIFICATE_ISSUER -> "Write a shorter name: at most " + most + " signs.";
                    case CERTIFICATE_NUMBER -> "Write a shorter number: at most " + most + " signs.";
                };
        };
    }

    private static String plain(StaffRefusal.Plain plain) {
        return switch (plain) {
            case SIGN_IN_SHAPE ->
                "Take 2 to 40 signs: plain letters first, then letters, digits, dots or hyphens, as in j.moreau.";
            case SIGN_IN_OF_PROGRAM -> "The program itself uses this name. Take another.";
            case SIGN_IN_TAKEN -> "Somebody has or had this name, and it stands with what they did. Take another.";
            case NO_DISPLAY_NAME -> "Write the name as colleagues know it.";
            case NO_ROLE -> "Choose what they are here for.";
            case OWN_WAY_BACK -> "You would no longer reach these pages. Another administrator can give you this role.";
            case LAST_KEEPER_CHANGED ->
                "Nobody else can keep people, roles and limits. Give that to somebody else first, then change this"
                        + " role.";
            case LAST_KEEPER_DISABLED ->
                "Nobody else can keep people, roles and limits. Give that to somebody else first.";
            case SELF_DISABLED -> "Nobody disables themselves. Ask another administrator.";
            case OWN_PASSWORD -> "Choose your own under “Your password”.";
            case ROLE_WITHOUT_READING -> "Leave “" + Right.READ.words() + "” in: without it nobody can open a page.";
            case ADMINISTRATOR_WITHOUT_KEEPING ->
                "Leave “" + Right.KEEP_STAFF.words() + "” in: the administrator’s role is the way back for all.";
            case LIMIT_WITHOUT_RIGHT ->
                "A limit needs the right: let the role “" + Right.WRITE_OFF.words() + "” too, or choose “does not”.";
            case LIMIT_TOO_HIGH -> "Write no more than 10,000,000.00, or choose “no end”.";
            case LIMIT_NOT_DOLLARS ->
                "Write dollars and cents, more than 0.00 and no more than 10,000,000.00, as in 250.00.";
            case CHANGED_MEANWHILE ->
                "Somebody else changed this role in the meantime. Look at it again, then change it.";
            case NO_KEEPER_LEFT ->
                "Nobody in another role can keep people, roles and limits. Let somebody do so first.";
            case NO_CERTIFICATE_NAME -> "Write what it is called, for example CRCR.";
            case EARNED_DAY -> "A certificate is earned on a day that has come, and not before 1950.";
            case EXPIRY_YEAR -> "Look at the year again.";
            case ENDS_BEFORE_EARNED -> "It cannot end before it was earned.";
            case NOT_A_DAY -> "Choose a day, or leave it empty.";
        };
    }

    /**
     * Why a password cannot be taken, in words.
     *
     * @param refusal why
     * @return a sentence that says what to take instead
     */
    public static String of(PasswordRefusal refusal) {
        return switch (refusal) {
            case PasswordRefusal.TooShort(int fewest) ->
                "Take at least " + fewest + " signs; a few words in a row are good.";
            case PasswordRefusal.TooLong(int most) -> "Take a shorter one: at most " + most + " signs.";
            case PasswordRefusal.Plain plain ->
                switch (plain) {
                    case SAME_AS_BEFORE -> "Take one that is not the old one.";
                    case EASILY_GUESSED ->
                        "Take one that is harder to guess: without your name, and not one sign again and again.";
                };
        };
    }
}
