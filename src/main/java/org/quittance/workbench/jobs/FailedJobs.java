package org.quittance.workbench.jobs;

import org.quittance.jobs.Jobs;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Waiting;
import org.springframework.stereotype.Component;

/** Work that was given up waits for a person. */
@Component
class FailedJobs implements Waiting {

    private final Jobs jobs;

    FailedJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Place place() {
        return Place.JOBS;
    }

    @Override
    public long count(StaffMember member) {
        return jobs.failed();
    }
}
