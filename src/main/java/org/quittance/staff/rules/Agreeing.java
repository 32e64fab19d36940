package org.quittance.staff.rules;

import java.util.Optional;
import java.util.OptionalLong;
import org.quittance.staff.Actor;
import org.quittance.staff.ApprovalRefusal;
import org.quittance.staff.Limits;
import org.quittance.staff.PendingAct;
import org.quittance.staff.Right;

/** Who may agree to what another wants (rule G-30): somebody else, with the right, whose limit reaches. */
public final class Agreeing {

    private Agreeing() {}

    /**
     * Why somebody may not agree.
     *
     * @param pending what waits
     * @param by who wants to agree
     * @param limit how far they go for such an act, in cents
     * @return empty when they may
     */
    public static Optional<ApprovalRefusal> refusal(PendingAct pending, Actor by, OptionalLong limit) {
        return notTheirs(pending, by)
                .or(() -> pending.given().stream().anyMatch(each -> each.by().equals(by.name()))
                        ? Optional.of(ApprovalRefusal.AGREED_ALREADY)
                        : Optional.empty())
                .or(() -> reaches(pending, limit) ? Optional.empty() : Optional.of(ApprovalRefusal.BEYOND_LIMIT));
    }

    /**
     * Why somebody may not decide at all.
     *
     * @param pending what waits
     * @param by who wants to decide
     * @return empty when they may
     */
    public static Optional<ApprovalRefusal> notTheirs(PendingAct pending, Actor by) {
        if (!(by instanceof Actor.Person) || !by.may(Right.APPROVE)) {
            return Optional.of(ApprovalRefusal.NOT_AN_APPROVER);
        }
        return pending.askedBy().equals(by.name()) ? Optional.of(ApprovalRefusal.OWN_WISH) : Optional.empty();
    }

    private static boolean reaches(PendingAct pending, OptionalLong limit) {
        return limit.isPresent()
                && (limit.getAsLong() == Limits.WITHOUT || pending.countedCents() <= limit.getAsLong());
    }
}
