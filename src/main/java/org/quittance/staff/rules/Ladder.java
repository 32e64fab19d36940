package org.quittance.staff.rules;

import java.util.Locale;
import java.util.OptionalLong;
import org.quittance.staff.Authority;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.Limits;
import org.quittance.staff.Role;
import org.quittance.staff.Ruling;

/** How far a role's authority goes, and what lies beyond it (rule G-30). */
public final class Ladder {

    private static final int CENTS = 100;

    private Ladder() {}

    /**
     * Decides.
     *
     * @param role what the person is here for
     * @param act what is to be done
     * @param limit how far the role goes for the act, in cents; {@link Limits#WITHOUT} where it has no end, empty
     *     when it does not do such a thing
     * @param amountCents the amount
     * @param countedCents the amount with what counts beside it
     * @return what may be done
     */
    public static Ruling decide(Role role, LimitedAct act, OptionalLong limit, long amountCents, long countedCents) {
        if (limit.isEmpty()) {
            return new Ruling.Refused(
                    "G.2", "A " + role.words() + " does not " + act.words() + ". Ask somebody who may.");
        }
        long limitCents = limit.getAsLong();
        int approvals = countedCents > Authority.TWO_ABOVE_CENTS ? 2 : 1;
        boolean within = limitCents == Limits.WITHOUT || countedCents <= limitCents;
        if (within && approvals == 1) {
            return new Ruling.Allowed(limitCents, countedCents);
        }
        return new Ruling.NeedsSecond(
                "G-30", limitCents, countedCents, approvals, words(limitCents, amountCents, countedCents, approvals));
    }

    private static String words(long limitCents, long amountCents, long countedCents, int approvals) {
        String added = countedCents > amountCents
                ? " With what was written off on this account within " + Authority.DAYS_ADDED + " days it comes to "
                        + dollars(countedCents) + "."
                : "";
        String over = limitCents == Limits.WITHOUT || countedCents <= limitCents
                ? ""
                : " Your limit is " + dollars(limitCents) + ".";
        return (added + over + (approvals == 2 ? " Two others must agree." : " Somebody else must agree.")).strip();
    }

    /** Dollars as they are read: 1,234.50. */
    private static String dollars(long cents) {
        return String.format(Locale.ROOT, "%,d.%02d", cents / CENTS, cents % CENTS);
    }
}
