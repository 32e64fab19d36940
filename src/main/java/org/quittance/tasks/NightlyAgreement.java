package org.quittance.tasks;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.jobs.Job;
import org.quittance.jobs.JobResult;
import org.quittance.jobs.JobRun;
import org.quittance.jobs.Repeating;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.tasks.store.TasksApart;
import org.springframework.stereotype.Component;

/**
 * Acts open and close tasks as they see the books. Two that touch one account in the same moment do not see each other,
 * and what the later one left open or closed is put right here before the next day's work.
 */
@Component
class NightlyAgreement implements Job {

    private static final Repeating NIGHTLY = new Repeating.EveryDay(LocalTime.of(3, 45), Duration.ofMinutes(5));
    private static final int AT_ONCE = 2_000;
    private static final Actor BY = Actor.operator("tasks");

    private final TasksApart apart;
    private final List<TaskSource> sources;
    private final Tasks tasks;
    private final Acts acts;

    NightlyAgreement(DataSource dataSource, List<TaskSource> sources, Tasks tasks, Acts acts) {
        this.apart = new TasksApart(dataSource);
        this.sources = List.copyOf(sources);
        this.tasks = tasks;
        this.acts = acts;
    }

    @Override
    public String name() {
        return "tasks.nightly";
    }

    @Override
    public String title() {
        return "Compare what waits with what causes it";
    }

    @Override
    public Optional<Repeating> repeating() {
        return Optional.of(NIGHTLY);
    }

    @Override
    public JobResult run(JobRun run) {
        int changed = agreeAll();
        return JobResult.done(
                switch (changed) {
                    case 0 -> "everything that waits has its cause";
                    case 1 -> "one thing that waits was put right";
                    default -> changed + " things that wait were put right";
                });
    }

    /** Puts right what is apart, and says how much that was. */
    int agreeAll() {
        return sources.stream().mapToInt(this::agree).sum();
    }

    private int agree(TaskSource source) {
        Set<UUID> keys = new LinkedHashSet<>();
        apart.of(source, (kind, key, what) -> keys.add(key));
        List<UUID> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            acts.whole(() -> {
                source.agree(tasks, BY, some);
                return some.size();
            });
        }
        return all.size();
    }
}
