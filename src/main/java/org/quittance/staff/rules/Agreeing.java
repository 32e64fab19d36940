package org.quittance.staff.rules;

import java.util.Optional;
import java.util.OptionalLong;
import org.quittance.staff.Actor;
import org.quittance.staff.ApprovalResult;
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
    public static Optional<ApprovalResult> refusal(PendingAct pending, Actor by, OptionalLong limit) {
        return notTheirs(pending, by)
                .or(() -> pending.given().stream().anyMatch(each -> each.by().equals(by.name()))
                        ? refused("You agreed already; another must too.")
                        : Optional.empty())
                .or(() -> reaches(pending, limit)
                        ? Optional.empty()
                        : refused("This is beyond your limit too. Somebody higher on the ladder must agree."));
    }

    /**
     * Why somebody may not decide at all.
     *
     * @param pending what waits
     * @param by who wants to decide
     * @return empty when they may
     */
    public static Optional<ApprovalResult> notTheirs(PendingAct pending, Actor by) {
        if (by.role().isEmpty() || !by.may(Right.APPROVE)) {
            return refused("Your role does not " + Right.APPROVE.words() + ".");
        }
        return pending.askedBy().equals(by.name())
                ? refused("You asked for this yourself. Somebody else must agree.")
                : Optional.empty();
    }

    private static boolean reaches(PendingAct pending, OptionalLong limit) {
        return limit.isPresent()
                && (limit.getAsLong() == Limits.WITHOUT || pending.countedCents() <= limit.getAsLong());
    }

    private static Optional<ApprovalResult> refused(String words) {
        return Optional.of(new ApprovalResult.Refused("G-30", words));
    }
}
