package org.quittance.jobs;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.quittance.jobs.store.RunStore;
import org.quittance.storage.Acts;
import org.quittance.storage.Organisation;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks for work behind the pages, and tells how it goes. What is asked for becomes part of the caller's transaction: it
 * is done if and only if that transaction stands. Everything is about the organisation that the thread works for.
 *
 * <p>Any process may ask; only servers do the work ({@link JobNode}).
 */
@Component
public class Jobs {

    static final String TABLE = "common.scheduled_tasks";

    private final RunStore store;
    private final SchedulerClient schedule;
    private final Acts acts;
    private final Clock clock;
    private final AtomicReference<Runnable> waker = new AtomicReference<>(() -> {});

    /**
     * Jobs of a database.
     *
     * @param acts makes what is asked for outside of a transaction one
     * @param clock says when
     */
    public Jobs(DataSource dataSource, Acts acts, Clock clock) {
        this.store = new RunStore(dataSource);
        this.schedule = SchedulerClient.Builder.create(inTheCallersTransaction(dataSource))
                .tableName(TABLE)
                .jdbcCustomization(onPostgres())
                .build();
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Connections that db-scheduler may close as it likes: inside a transaction it is handed that one's, which only
     * {@code storage.CertainTransactions} ends; outside, each of its statements stands by itself.
     */
    static DataSource inTheCallersTransaction(DataSource dataSource) {
        return new TransactionAwareDataSourceProxy(dataSource);
    }

    static PostgreSqlJdbcCustomization onPostgres() {
        return new PostgreSqlJdbcCustomization(false, true);
    }

    /** Asks for work that is about nothing in particular, as soon as a hand is free. */
    public RunId start(String kind) {
        return start(kind, "", "");
    }

    /**
     * Asks for work as soon as a hand is free. Where the same was asked for about the same thing and has not begun, that
     * run does it; where it has begun, it is done once more afterwards.
     *
     * @param kind a job's name
     * @param subject what it is about: an id
     * @param data what it needs to know besides: ids and cents, no names
     */
    public RunId start(String kind, String subject, String data) {
        return startAt(kind, subject, data, now());
    }

    /** Asks for work at a time. */
    public RunId startAt(String kind, String subject, String data, Instant due) {
        return acts.whole(() -> begin(kind, subject, data, "", due));
    }

    private RunId begin(String kind, String subject, String data, String position, Instant due) {
        RunId mine = new RunId(UuidCreator.getTimeOrderedEpochPlus1());
        RunId asked = new RunId(store.ask(new RunStore.Asked(
                mine.value(), kind, Organisation.current(), subject, data, false, position, now(), due)));
        if (asked.equals(mine)) {
            var _ = schedule.scheduleIfNotExists(
                    new TaskInstance<>(kind, mine.value().toString()), due);
        } else {
            sooner(TaskInstanceId.of(kind, asked.value().toString()), due);
        }
        wake();
        return asked;
    }

    /**
     * Asks that a run stop. One that has not begun is cancelled at once; one that runs stops when it next looks, at the
     * latest when it is done.
     *
     * @return false when it had ended already, or there is none
     */
    public boolean cancel(RunId id) {
        return acts.whole(
                () -> store.stop(id.value(), Organisation.current(), now()).isPresent());
    }

    /**
     * Has a run that was given up or cancelled done again, from where it stood.
     *
     * @return the new run; empty when it was asked for before, or is not one that ended so
     */
    public Optional<RunId> again(RunId id) {
        return acts.whole(() -> mine(id).filter(run -> !run.state().isOpen()
                        && run.state() != RunState.DONE
                        && run.takenUpBy().isEmpty())
                .flatMap(this::again));
    }

    private Optional<RunId> again(Run run) {
        RunId next;
        if (run.repeats()) {
            next = new RunId(store.ask(new RunStore.Asked(
                    UuidCreator.getTimeOrderedEpochPlus1(),
                    run.kind(),
                    run.organisation(),
                    "",
                    "",
                    true,
                    run.position(),
                    now(),
                    now())));
            sooner(TaskInstanceId.of(run.kind(), run.organisation().name()), now());
            wake();
        } else {
            next = begin(run.kind(), run.subject(), run.data(), run.position(), now());
        }
        return store.takenUp(run.id().value(), next.value()) ? Optional.of(next) : Optional.empty();
    }

    /** Moves what waits to an earlier time; what is being taken at this moment, or is gone, needs none. */
    private void sooner(TaskInstanceId which, Instant due) {
        try {
            boolean later = schedule.getScheduledExecution(which)
                    .filter(task -> task.getExecutionTime().isAfter(due))
                    .isPresent();
            if (later) {
                var _ = schedule.reschedule(which, due);
            }
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException taken) {
            // Whoever takes it begins after this transaction, and sees what it wrote.
        }
    }

    /** Whether something is at work about a thing, or waits for a node that will be: also when the last one has died. */
    public boolean isAt(String kind, String subject) {
        return store.open(kind, Organisation.current(), subject).isPresent();
    }

    /** Whether work about a thing was ever asked for, whatever became of it. */
    public boolean wasAsked(String kind, String subject) {
        return store.any(kind, Organisation.current(), subject);
    }

    /** A run of this organisation. */
    public Optional<Run> run(RunId id) {
        return mine(id);
    }

    private Optional<Run> mine(RunId id) {
        return store.find(id.value()).filter(run -> run.organisation().equals(Organisation.current()));
    }

    /**
     * Runs of this organisation, a page at a time.
     *
     * @param kind of this kind alone; empty for all
     * @param after the last one seen; empty for the first page
     */
    public List<Run> page(RunChoice choice, String kind, Optional<RunId> after, int limit) {
        return store.page(Organisation.current(), choice, kind, after.map(RunId::value), limit);
    }

    /** How many runs of this organisation were given up and wait for a person. */
    public long failed() {
        return store.failed(Organisation.current());
    }

    /**
     * Those of a kind that wait and are due, the oldest first: for work that does many together as quickly as one.
     *
     * @param limit at most so many
     */
    public List<Run> due(String kind, int limit) {
        return store.due(kind, Organisation.current(), now(), limit);
    }

    /** Ends runs that wait, because another has done what they were to do. */
    public void doneAlong(List<RunId> runs) {
        if (!runs.isEmpty()) {
            store.doneAlong(runs.stream().map(RunId::value).toList(), now());
        }
    }

    /** Who is told, after a transaction that asked for something stands, so that it need not wait to be found. */
    void wakes(Runnable node) {
        waker.set(node);
    }

    private void wake() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    waker.get().run();
                }
            });
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
