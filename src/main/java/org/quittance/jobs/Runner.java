package org.quittance.jobs;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quittance.jobs.store.RunStore;
import org.quittance.storage.Acts;
import org.quittance.storage.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a job when it is due. db-scheduler hands it to one node at a time and takes it away from a node that is not heard
 * of; what became of it and when it is due next is written in one transaction with db-scheduler's own row, whose version
 * refuses a node that was late.
 */
final class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    /** Until then whoever works on the same thing may be done. */
    private static final Duration BUSY = Duration.ofSeconds(2);

    private final RunStore store;
    private final Acts acts;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final String node;

    Runner(RunStore store, Acts acts, Clock clock, Supplier<ZoneId> zone, String node) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
        this.zone = zone;
        this.node = node;
    }

    /** A job as db-scheduler knows it. An instance is named by its run, or by the organisation it repeats for. */
    Task<Void> task(Job job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailure((complete, operations) -> broke(job, complete, operations))
                .onDeadExecutionRevive()
                .execute((instance, context) -> execute(job, instance.getId(), context));
    }

    private CompletionHandler<Void> execute(Job job, String instance, ExecutionContext context) {
        Optional<Organisation> repeatsFor = repeatsFor(job, instance);
        Optional<Run> found = repeatsFor.map(each -> opened(job, each)).or(() -> store.find(UUID.fromString(instance)));
        Optional<Run> taken =
                found.flatMap(run -> acts.whole(() -> store.take(run.id().value(), node, now())));
        if (taken.isEmpty()) {
            boolean busy = found.map(run -> run.state().isOpen()).orElse(false);
            return busy
                    ? (complete, operations) -> operations.reschedule(complete, now().plus(BUSY))
                    : (complete, operations) -> next(job, complete, operations);
        }
        Run run = taken.get();
        JobResult result = attempt(job, run, context);
        return (complete, operations) -> run.organisation().run(() -> conclude(job, run, result, complete, operations));
    }

    private static Optional<Organisation> repeatsFor(Job job, String instance) {
        return job.repeating().isPresent() && instance.indexOf('-') < 0
                ? Optional.of(new Organisation(instance))
                : Optional.empty();
    }

    /** The run that was cut short or waits for its next attempt, or a new one. */
    private Run opened(Job job, Organisation organisation) {
        return acts.whole(() -> store.open(job.name(), organisation, "").orElseGet(() -> {
            UUID id = store.ask(new RunStore.Asked(
                    UuidCreator.getTimeOrderedEpochPlus1(), job.name(), organisation, "", "", true, "", now(), now()));
            return store.find(id).orElseThrow();
        }));
    }

    private JobResult attempt(Job job, Run run, ExecutionContext context) {
        if (run.stopAsked()) {
            return new JobResult.LeftOff();
        }
        JobRun given = new JobRun(run, store, () -> context.getSchedulerState().isShuttingDown());
        try {
            return run.organisation().get(() -> job.run(given));
        } catch (RuntimeException e) {
            String why = Fault.words(e);
            // What the exception says may quote a person's data: its kind and place are enough to find it.
            LOG.error("Job {} ({}) was not done: {}", job.name(), run.id().value(), why);
            return new JobResult.NotNow(why);
        }
    }

    private void conclude(
            Job job, Run run, JobResult result, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        acts.whole(() -> {
            switch (result) {
                case JobResult.Done(String words) -> {
                    end(run, RunState.DONE, words, "");
                    next(job, complete, operations);
                }
                case JobResult.Refused(String why) -> {
                    end(run, RunState.FAILED, "", why);
                    next(job, complete, operations);
                }
                case JobResult.LeftOff() -> leftOff(job, run, complete, operations);
                case JobResult.NotNow(String why) -> notNow(job, run, why, complete, operations);
            }
            return true;
        });
    }

    private void leftOff(Job job, Run run, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        boolean stopped = store.find(run.id().value()).map(Run::stopAsked).orElse(true);
        if (stopped) {
            end(run, RunState.CANCELLED, "", "");
            next(job, complete, operations);
        } else {
            putOff(job, run, run.tries(), "", now(), complete, operations);
        }
    }

    private void notNow(
            Job job, Run run, String why, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int tries = run.tries() + 1;
        Optional<Instant> due = job.pauses().after(tries).map(now()::plus).filter(again -> {
            // Work that repeats is not put off beyond its next time.
            Optional<Instant> regular = job.repeating().map(each -> each.after(now(), zone.get()));
            return !run.repeats() || regular.isEmpty() || tries == 1 || !again.isAfter(regular.get());
        });
        if (due.isPresent()) {
            putOff(job, run, tries, why, due.get(), complete, operations);
        } else {
            end(run, RunState.FAILED, "", why);
            next(job, complete, operations);
        }
    }

    private void putOff(
            Job job,
            Run run,
            int tries,
            String why,
            Instant due,
            ExecutionComplete complete,
            ExecutionOperations<Void> operations) {
        switch (store.putOff(run.id().value(), run.lease(), tries, why, due, now())) {
            case WAITS -> operations.reschedule(complete, due);
            case OVERTAKEN -> next(job, complete, operations);
            case LOST -> throw new JobLostException();
        }
    }

    private void end(Run run, RunState state, String outcome, String error) {
        if (!store.end(run.id().value(), run.lease(), state, outcome, error, now())) {
            throw new JobLostException();
        }
    }

    /** The next time of what repeats; what was asked for once is out of the way. */
    private void next(Job job, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Optional<Instant> again = repeatsFor(job, complete.getExecution().getId())
                .flatMap(whose -> job.repeating().map(each -> whose.get(() -> each.after(now(), zone.get()))));
        again.ifPresentOrElse(due -> operations.reschedule(complete, due), operations::remove);
    }

    /** What no job can answer for: the program itself is in trouble, or the database was not there. */
    private void broke(Job job, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        String why = complete.getCause().map(Fault::words).orElse("it broke off");
        LOG.error("Job {} broke off: {}", job.name(), why);
        String instance = complete.getExecution().getId();
        Function<UUID, Optional<Run>> find = store::find;
        Optional<Run> running = repeatsFor(job, instance)
                .flatMap(each -> store.open(job.name(), each, ""))
                .or(() -> instance.indexOf('-') < 0 ? Optional.empty() : find.apply(UUID.fromString(instance)))
                .filter(run -> run.state() == RunState.RUNNING && run.node().equals(node));
        running.ifPresentOrElse(
                run -> run.organisation()
                        .run(() -> conclude(job, run, new JobResult.NotNow(why), complete, operations)),
                () -> operations.reschedule(complete, now().plus(Duration.ofSeconds(30))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
