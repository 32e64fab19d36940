package org.quittance.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.jobs.store.RunStore;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/** Old runs are taken out: those that went well after a month, those that were given up after a year. */
@Component
class ForgetRuns implements Job {

    private static final int AT_ONCE = 5_000;
    private static final Duration WENT_WELL = Duration.ofDays(31);
    private static final Duration GIVEN_UP = Duration.ofDays(366);

    private final RunStore store;
    private final Acts acts;
    private final Clock clock;

    ForgetRuns(DataSource dataSource, Acts acts, Clock clock) {
        this.store = new RunStore(dataSource);
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "jobs.forget";
    }

    @Override
    public String title() {
        return "Take old work out of this list";
    }

    @Override
    public Optional<Repeating> repeating() {
        return Optional.of(new Repeating.EveryDay(LocalTime.of(4, 30), Duration.ofHours(1)));
    }

    @Override
    public JobResult run(JobRun run) {
        Instant now = clock.instant();
        long gone = 0;
        int some = AT_ONCE;
        while (some == AT_ONCE && run.goOn()) {
            some = acts.whole(() -> store.forget(now.minus(WENT_WELL), now.minus(GIVEN_UP), AT_ONCE));
            gone += some;
        }
        return JobResult.done(gone + " were taken out");
    }
}
