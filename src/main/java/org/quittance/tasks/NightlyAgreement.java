package org.quittance.tasks;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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
        return agreeAll(run::goOn)
                .<JobResult>map(mended -> JobResult.done(mended.words()))
                .orElseGet(JobResult.LeftOff::new);
    }

    /**
     * What a night came to.
     *
     * @param right how many were put right
     * @param left how many are apart all the same: {@code check} names them
     */
    record Mended(int right, int left) {

        String words() {
            String put = switch (right) {
                case 0 -> left == 0 ? "everything that waits has its cause" : "nothing was put right";
                case 1 -> "one thing that waits was put right";
                default -> right + " things that wait were put right";
            };
            return left == 0
                    ? put
                    : put + "; " + left + " are apart all the same, as the check of the books names them";
        }
    }

    /** Puts right what is apart; empty when it was asked to stop in between. */
    Optional<Mended> agreeAll(BooleanSupplier goOn) {
        int right = 0;
        int left = 0;
        for (TaskSource source : sources) {
            List<UUID> keys = apart(source);
            for (int from = 0; from < keys.size(); from += AT_ONCE) {
                if (!goOn.getAsBoolean()) {
                    return Optional.empty();
                }
                List<UUID> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
                acts.whole(() -> {
                    source.agree(tasks, BY, some);
                    return some.size();
                });
            }
            int after = keys.isEmpty() ? 0 : apart(source).size();
            right += Math.max(0, keys.size() - after);
            left += after;
        }
        return Optional.of(new Mended(right, left));
    }

    private List<UUID> apart(TaskSource source) {
        Set<UUID> keys = new LinkedHashSet<>();
        apart.of(source, (kind, key, what) -> keys.add(key));
        return new ArrayList<>(keys);
    }
}
