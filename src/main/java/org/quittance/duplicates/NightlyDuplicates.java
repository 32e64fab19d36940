package org.quittance.duplicates;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.quittance.jobs.Job;
import org.quittance.jobs.JobResult;
import org.quittance.jobs.JobRun;
import org.quittance.jobs.Repeating;
import org.springframework.stereotype.Component;

/** All records are compared every night, after they were looked at for typing errors. */
@Component
class NightlyDuplicates implements Job {

    private static final Repeating NIGHTLY = new Repeating.EveryDay(LocalTime.of(3, 15), Duration.ofMinutes(2));

    private final Duplicates duplicates;

    NightlyDuplicates(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public String name() {
        return "duplicates.nightly";
    }

    @Override
    public String title() {
        return "Look for people who are here twice";
    }

    @Override
    public Optional<Repeating> repeating() {
        return Optional.of(NIGHTLY);
    }

    @Override
    public JobResult run(JobRun run) {
        Duplicates.Looked looked = duplicates.lookAtAll();
        return JobResult.done(looked.records() + " records were looked at, " + looked.compared()
                + " pairs compared, " + looked.found() + " are new; " + looked.valuesPassedOver()
                + " values passed over");
    }
}
