package org.quittance.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.quittance.jobs.store.RunStore;
import org.quittance.settings.Facility;
import org.quittance.settings.Settings;
import org.quittance.storage.Acts;
import org.quittance.storage.Organisation;
import org.quittance.storage.Organisations;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A server does what is due. It tells the database that it lives every few heartbeats; when it dies, another takes over
 * after four of them were missed. Commands only ask for work.
 */
@Component
@ConditionalOnWebApplication
class JobNode implements DisposableBean {

    private static final int HANDS = 6;
    private static final int MISSED = 4;

    /** How soon what repeats begins for an organisation that was made while the server runs. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /** What has not saved its position by then goes on elsewhere from the last one. */
    private static final Duration TO_LEAVE_OFF = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private final JobKinds kinds;
    private final Jobs jobs;
    private final Clock clock;
    private final Supplier<List<Organisation>> organisations;

    @Autowired
    JobNode(
            DataSource dataSource,
            JobKinds kinds,
            Jobs jobs,
            Acts acts,
            Clock clock,
            Organisations organisations,
            Settings settings,
            @Value("${quittance.jobs.look:2s}") Duration look,
            @Value("${quittance.jobs.heartbeat:10s}") Duration heartbeat) {
        this(
                dataSource,
                kinds,
                jobs,
                acts,
                clock,
                new Manner(nodeName(), organisations::all, () -> settings.get(Facility.ZONE), look, heartbeat));
    }

    /**
     * How a node works.
     *
     * @param name the same for no other node at this moment
     * @param organisations whose books there are
     * @param zone that of the organisation for which a thread works
     * @param look how often it looks for what is due
     * @param heartbeat how often it says that it lives
     */
    record Manner(
            String name,
            Supplier<List<Organisation>> organisations,
            Supplier<ZoneId> zone,
            Duration look,
            Duration heartbeat) {}

    JobNode(DataSource dataSource, JobKinds kinds, Jobs jobs, Acts acts, Clock clock, Manner manner) {
        Runner runner = new Runner(new RunStore(dataSource), acts, clock, manner.zone(), manner.name());
        List<Task<?>> tasks = List.copyOf(kinds.all().stream().map(runner::task).toList());
        RecurringTask<Void> newcomers = Tasks.recurring("organisations", FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) ->
                        repeat(context.getSchedulerClient(), kinds, clock, manner.organisations()));
        this.scheduler = Scheduler.create(Jobs.inTheCallersTransaction(dataSource), tasks)
                .startTasks(newcomers)
                .tableName(Jobs.TABLE)
                .jdbcCustomization(Jobs.onPostgres())
                .schedulerName(new SchedulerName.Fixed(manner.name()))
                .clock(clock::instant)
                .threads(HANDS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(manner.look())
                .heartbeatInterval(manner.heartbeat())
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(TO_LEAVE_OFF)
                .failureLogging(LogLevel.DEBUG, false)
                .build();
        this.kinds = kinds;
        this.jobs = jobs;
        this.clock = clock;
        this.organisations = manner.organisations();
    }

    /** Where and as which process: the same for nobody else at this moment. */
    static String nodeName() {
        try {
            return InetAddress.getLocalHost().getHostName() + "/"
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException nameless) {
            return "node/" + ProcessHandle.current().pid();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        repeat(scheduler, kinds, clock, organisations);
        jobs.wakes(scheduler::triggerCheckForDueExecutions);
        scheduler.start();
    }

    /** Sees that what repeats is due once for each organisation. */
    static void repeat(
            SchedulerClient schedule, JobKinds kinds, Clock clock, Supplier<List<Organisation>> organisations) {
        for (Organisation organisation : organisations.get()) {
            kinds.all()
                    .forEach(job -> job.repeating().ifPresent(each -> {
                        var _ = schedule.scheduleIfNotExists(
                                new TaskInstance<>(job.name(), organisation.name()),
                                clock.instant().plus(each.first()));
                    }));
        }
    }

    /** What runs is asked to leave off, and is taken up by another node, or by this one when it starts again. */
    @Override
    public void destroy() {
        jobs.wakes(() -> {});
        scheduler.stop();
    }
}
