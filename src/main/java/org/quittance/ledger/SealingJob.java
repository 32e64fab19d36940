package org.quittance.ledger;

import java.time.Duration;
import java.util.Optional;
import org.quittance.jobs.Job;
import org.quittance.jobs.JobResult;
import org.quittance.jobs.JobRun;
import org.quittance.jobs.Repeating;
import org.springframework.stereotype.Component;

/**
 * Closed days are sealed: when a server is ready, and within the hour after a day has ended. Not earlier: until then a
 * first load may still give old papers their own days.
 */
@Component
class SealingJob implements Job {

    private final Seals seals;

    SealingJob(Seals seals) {
        this.seals = seals;
    }

    @Override
    public String name() {
        return "ledger.seal";
    }

    @Override
    public String title() {
        return "Seal closed days";
    }

    @Override
    public Optional<Repeating> repeating() {
        return Optional.of(new Repeating.Every(Duration.ofHours(1), Duration.ZERO));
    }

    @Override
    public JobResult run(JobRun run) {
        int days = seals.sealClosedDays();
        return JobResult.done(
                switch (days) {
                    case 0 -> "no day to seal";
                    case 1 -> "one day was sealed";
                    default -> days + " days were sealed";
                });
    }
}
