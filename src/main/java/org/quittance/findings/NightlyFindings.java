package org.quittance.findings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.quittance.jobs.Job;
import org.quittance.jobs.JobResult;
import org.quittance.jobs.JobRun;
import org.quittance.jobs.Repeating;
import org.springframework.stereotype.Component;

/** All records are looked at every night. A look that was cut short is gone on with. */
@Component
class NightlyFindings implements Job {

    private static final Repeating NIGHTLY = new Repeating.EveryDay(LocalTime.of(2, 15), Duration.ofMinutes(1));

    private final Findings findings;

    NightlyFindings(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String name() {
        return "findings.nightly";
    }

    @Override
    public String title() {
        return "Look for typing errors in all records";
    }

    @Override
    public Optional<Repeating> repeating() {
        return Optional.of(NIGHTLY);
    }

    @Override
    public JobResult run(JobRun run) {
        Findings.Looked looked = findings.lookAtAll();
        return JobResult.done(looked.patients() + " patients were looked at, " + looked.raised() + " findings are new");
    }
}
