package org.quittance.workbench.approvals;

import java.util.List;
import java.util.OptionalLong;
import org.quittance.staff.Limits;
import org.quittance.staff.PendingAct;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.staff.Roles;
import org.springframework.stereotype.Component;

/** Who may agree to what waits, in words: the roles with the right whose limit reaches. */
@Component
public class Agreers {

    private final Roles roles;
    private final Limits limits;

    Agreers(Roles roles, Limits limits) {
        this.roles = roles;
        this.limits = limits;
    }

    /**
     * Who may agree.
     *
     * @param pending what waits
     * @return a sentence
     */
    public String words(PendingAct pending) {
        List<Role> able = roles.all().stream()
                .filter(role -> role.allows(Right.APPROVE) && reaches(limits.of(role, pending.act()), pending))
                .toList();
        if (able.isEmpty()) {
            return "Nobody’s limit reaches so far. Whoever keeps limits can widen one.";
        }
        String first = able.getFirst().words();
        String who = ("aeiou".indexOf(first.charAt(0)) < 0 ? "A " : "An ")
                + first
                + (able.size() == 1 ? "" : " or somebody higher");
        return who + " can agree.";
    }

    private static boolean reaches(OptionalLong limit, PendingAct pending) {
        return limit.isPresent()
                && (limit.getAsLong() == Limits.WITHOUT || pending.countedCents() <= limit.getAsLong());
    }
}
