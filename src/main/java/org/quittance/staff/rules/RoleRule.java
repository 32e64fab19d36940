package org.quittance.staff.rules;

import java.util.Optional;
import java.util.OptionalLong;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.Limits;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.staff.RoleChange;
import org.quittance.staff.StaffResult;

/** What a role must be (rules G-10 to G-19): one that reads, has a name and a rung, and limits that fit its rights. */
public final class RoleRule {

    private static final int LONGEST = 60;
    private static final int HIGHEST = 999;
    private static final long MOST_CENTS = 1_000_000_000L;

    private RoleRule() {}

    /**
     * Why a role cannot become what is wanted.
     *
     * @param change what is wanted
     * @return the field and a sentence, or empty when it can
     */
    public static Optional<StaffResult.Refused> problem(RoleChange change) {
        Role role = change.role();
        if (role.words().isBlank() || role.words().length() > LONGEST) {
            return refused("words", "Write what the role is called, with at most " + LONGEST + " signs.");
        }
        if (role.rung() < 0 || role.rung() > HIGHEST) {
            return refused("rung", "The place on the ladder is a whole number from 0 to " + HIGHEST + ".");
        }
        if (!role.allows(Right.READ)) {
            return refused("rights", "Leave “" + Right.READ.words() + "” in: without it nobody can open a page.");
        }
        if (role.code().equals(Role.ADMINISTRATOR.code()) && !role.allows(Right.KEEP_STAFF)) {
            return refused(
                    "rights",
                    "Leave “" + Right.KEEP_STAFF.words() + "” in: the administrator’s role is the way back for all.");
        }
        OptionalLong limit = change.limits().getOrDefault(LimitedAct.WRITE_OFF, OptionalLong.empty());
        if (limit.isPresent() && !role.allows(Right.WRITE_OFF)) {
            return refused(
                    "limit",
                    "A limit needs the right: let the role “" + Right.WRITE_OFF.words()
                            + "” too, or choose “does not”.");
        }
        boolean odd = limit.isPresent()
                && limit.getAsLong() != Limits.WITHOUT
                && (limit.getAsLong() < 0 || limit.getAsLong() > MOST_CENTS);
        return odd ? refused("limit", "Write no more than 10,000,000.00, or choose “no end”.") : Optional.empty();
    }

    private static Optional<StaffResult.Refused> refused(String field, String words) {
        return Optional.of(new StaffResult.Refused(field, words));
    }
}
