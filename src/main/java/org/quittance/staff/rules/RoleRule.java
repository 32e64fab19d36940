package org.quittance.staff.rules;

import java.util.Optional;
import java.util.OptionalLong;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.Limits;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.staff.RoleChange;
import org.quittance.staff.StaffRefusal;
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
     * @return the field and why not, or empty when it can
     */
    public static Optional<StaffResult.Refused> problem(RoleChange change) {
        Role role = change.role();
        if (role.words().isBlank() || role.words().length() > LONGEST) {
            return refused("words", new StaffRefusal.Length(StaffRefusal.Text.ROLE_NAME, LONGEST));
        }
        if (role.rung() < 0 || role.rung() > HIGHEST) {
            return refused("rung", new StaffRefusal.Rung(HIGHEST));
        }
        if (!role.allows(Right.READ)) {
            return refused("rights", StaffRefusal.Plain.ROLE_WITHOUT_READING);
        }
        if (role.code().equals(Role.ADMINISTRATOR.code()) && !role.allows(Right.KEEP_STAFF)) {
            return refused("rights", StaffRefusal.Plain.ADMINISTRATOR_WITHOUT_KEEPING);
        }
        OptionalLong limit = change.limits().getOrDefault(LimitedAct.WRITE_OFF, OptionalLong.empty());
        if (limit.isPresent() && !role.allows(Right.WRITE_OFF)) {
            return refused("limit", StaffRefusal.Plain.LIMIT_WITHOUT_RIGHT);
        }
        boolean odd = limit.isPresent()
                && limit.getAsLong() != Limits.WITHOUT
                && (limit.getAsLong() < 0 || limit.getAsLong() > MOST_CENTS);
        return odd ? refused("limit", StaffRefusal.Plain.LIMIT_TOO_HIGH) : Optional.empty();
    }

    private static Optional<StaffResult.Refused> refused(String field, StaffRefusal why) {
        return Optional.of(new StaffResult.Refused(field, why));
    }
}
