package org.quittance.staff;

import java.util.Locale;

/** What limits and agreement say, as pages and commands show it: each in one sentence, and in one place. */
public final class AuthorityWords {

    private static final int CENTS = 100;

    private AuthorityWords() {}

    /**
     * Why something may not be done.
     *
     * @param refused the ruling
     * @return a sentence that says what to do instead
     */
    public static String of(Ruling.Refused refused) {
        return switch (refused) {
            case Ruling.NotSignedIn(LimitedAct act) ->
                "Only somebody who is signed in may " + act.words() + ": a limit belongs to a person.";
            case Ruling.NotOfRole(Role role, LimitedAct act) ->
                "A " + role.words() + " does not " + act.words() + ". Ask somebody who may.";
        };
    }

    /**
     * Why something waits, told to whoever wants it.
     *
     * @param second the ruling
     * @return sentences
     */
    public static String of(Ruling.NeedsSecond second) {
        return waits("Your", second.limitCents(), second.amountCents(), second.countedCents(), second.approvals());
    }

    /**
     * Why something waits, told to whoever asked for it.
     *
     * @param pending what waits
     * @return sentences
     */
    public static String toAsker(PendingAct pending) {
        return waits("Your", pending);
    }

    /**
     * Why something waits, told to anybody else.
     *
     * @param pending what waits
     * @return sentences
     */
    public static String toOthers(PendingAct pending) {
        return waits("Their", pending);
    }

    private static String waits(String whose, PendingAct pending) {
        return waits(whose, pending.limitCents(), pending.amountCents(), pending.countedCents(), pending.approvals());
    }

    private static String waits(String whose, long limitCents, long amountCents, long countedCents, int approvals) {
        String added = countedCents > amountCents
                ? " With what was written off on this account within " + Authority.DAYS_ADDED + " days it comes to "
                        + dollars(countedCents) + "."
                : "";
        String over = limitCents == Limits.WITHOUT || countedCents <= limitCents
                ? ""
                : " " + whose + " limit is " + dollars(limitCents) + ".";
        return (added + over + (approvals == 2 ? " Two others must agree." : " Somebody else must agree.")).strip();
    }

    /**
     * Why somebody may not decide about what waits.
     *
     * @param refusal why
     * @return a sentence that says who may, or what is missing
     */
    public static String of(ApprovalRefusal refusal) {
        return switch (refusal) {
            case NOT_AN_APPROVER -> "Your role does not " + Right.APPROVE.words() + ".";
            case OWN_WISH -> "You asked for this yourself. Somebody else must agree.";
            case AGREED_ALREADY -> "You agreed already; another must too.";
            case BEYOND_LIMIT -> "This is beyond your limit too. Somebody higher on the ladder must agree.";
            case NOT_WHO_ASKED -> "Only whoever asked for it takes it back.";
            case NO_REASON -> "Say why, so that whoever asked knows.";
        };
    }

    /** Dollars as they are read: 1,234.50. */
    private static String dollars(long cents) {
        return String.format(Locale.ROOT, "%,d.%02d", cents / CENTS, cents % CENTS);
    }
}
