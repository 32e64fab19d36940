package org.quittance.workbench.approvals;

import org.quittance.staff.Actor;
import org.quittance.staff.Approvals;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Waiting;
import org.springframework.stereotype.Component;

/** The number in the bar: what others asked for and waits. */
@Component
class ApprovalCount implements Waiting {

    private final Approvals approvals;

    ApprovalCount(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public Place place() {
        return Place.APPROVALS;
    }

    @Override
    public long count(StaffMember member) {
        return approvals.waitingOfOthers(Actor.of(member));
    }
}
