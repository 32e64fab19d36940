package org.quittance.staff.rules;

import java.util.OptionalLong;
import org.quittance.staff.Authority;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.Limits;
import org.quittance.staff.Role;
import org.quittance.staff.Ruling;

/** How far a role's authority goes, and what lies beyond it (rule G-30). */
public final class Ladder {

    private Ladder() {}

    /**
     * Decides.
     *
     * @param role what the person is here for
     * @param act what is to be done
     * @param limit how far the role goes for the act, in cents; {@link Limits#WITHOUT} where it has no end, empty
     *     when it does not do such a thing
     * @param countedCents the amount with what counts beside it
     * @return what may be done
     */
    public static Ruling decide(Role role, LimitedAct act, OptionalLong limit, long amountCents, long countedCents) {
        if (limit.isEmpty()) {
            return new Ruling.NotOfRole(role, act);
        }
        long limitCents = limit.getAsLong();
        int approvals = countedCents > Authority.TWO_ABOVE_CENTS ? 2 : 1;
        boolean within = limitCents == Limits.WITHOUT || countedCents <= limitCents;
        if (within && approvals == 1) {
            return new Ruling.Allowed(limitCents, countedCents);
        }
        return new Ruling.NeedsSecond(limitCents, amountCents, countedCents, approvals);
    }
}
