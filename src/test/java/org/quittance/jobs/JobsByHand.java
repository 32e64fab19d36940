package org.quittance.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.quittance.jobs.store.RunStore;
import org.quittance.storage.Acts;
import org.quittance.storage.Organisation;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what is due now by the test's clock, in the test's own thread, and nothing else. */
public final class JobsByHand {

    private static final int ENOUGH = 1_000;

    private final ManualScheduler scheduler;
    private final SettableClock told = new SettableClock();
    private final JobKinds kinds;
    private final Clock clock;
    private final JdbcClient jdbc;

    public JobsByHand(DataSource dataSource, JobKinds kinds, Acts acts, Clock clock, ZoneId zone) {
        Runner runner = new Runner(new RunStore(dataSource), acts, clock, () -> zone, "by hand");
        List<Task<?>> tasks = List.copyOf(kinds.all().stream().map(runner::task).toList());
        told.set(clock.instant());
        this.scheduler = TestHelper.createManualScheduler(Jobs.inTheCallersTransaction(dataSource), tasks)
                .clock(told)
                .tableName(Jobs.TABLE)
                .build();
        this.kinds = kinds;
        this.clock = clock;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Over the modules as they run in earnest. */
    public static JobsByHand of(ApplicationContext modules) {
        return new JobsByHand(
                modules.getBean(DataSource.class),
                modules.getBean(JobKinds.class),
                modules.getBean(Acts.class),
                modules.getBean(Clock.class),
                ZoneId.of("America/New_York"));
    }

    /** What a server does when it is ready: sees that what repeats is due. */
    public JobsByHand begin() {
        JobNode.repeat(scheduler, kinds, clock, () -> List.of(Organisation.FIRST));
        return this;
    }

    /** Until nothing is due at this moment of the clock. */
    public void runDue() {
        for (int i = 0; i < ENOUGH && due() > 0; i++) {
            told.set(clock.instant());
            scheduler.runAnyDueExecutions();
        }
        if (due() > 0) {
            throw new IllegalStateException("Work is due again and again.");
        }
    }

    /** Leases that ended are taken from their holders. */
    public void buryDead() {
        told.set(clock.instant());
        scheduler.runDeadExecutionDetection();
    }

    private long due() {
        return jdbc.sql("select count(*) from common.scheduled_tasks where execution_time <= :now and not picked")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
