package org.quittance.workbench.exceptions;

import org.quittance.ledger.BusinessDays;
import org.quittance.staff.StaffMember;
import org.quittance.tasks.TaskFilter;
import org.quittance.tasks.Tasks;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Waiting;
import org.springframework.stereotype.Component;

/** The number in the bar: as many tasks as the page that it leads to lists for whoever looks. */
@Component
class WaitingCount implements Waiting {

    /** The bar says no larger number; nothing is counted further. */
    private static final int MOST = 1_000;

    private final Tasks tasks;
    private final BusinessDays days;

    WaitingCount(Tasks tasks, BusinessDays days) {
        this.tasks = tasks;
        this.days = days;
    }

    @Override
    public Place place() {
        return Place.EXCEPTIONS;
    }

    @Override
    public long count(StaffMember member) {
        return tasks.count(TaskFilter.forOne(member.signIn(), days.today()), MOST);
    }
}
