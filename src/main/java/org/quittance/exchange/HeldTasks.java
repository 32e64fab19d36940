package org.quittance.exchange;

import java.util.List;
import org.quittance.staff.Actor;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.TaskKind.Subject;
import org.quittance.tasks.TaskSource;
import org.quittance.tasks.Tasks;
import org.springframework.stereotype.Component;

/** A file that is held is a task until it is let in, found good, or refused. */
@Component
public class HeldTasks implements TaskSource {

    /** A file of which nothing stands in the books. Somebody may leave it at that. */
    public static final TaskKind HELD_FILE = TaskKind.byHand("held-file", Subject.FILE);

    private static final String CAUSES = """
            select 'held-file' as kind, id as key, 0::bigint as stake, null::uuid as account,
                   arrived_at::date + 7 as due, '7 days after it came' as due_source, 'held' as reason,
                   array[kind] as args
            from kept_file where status = 'held'""";

    private final Tasks tasks;

    /**
     * Held files as tasks.
     *
     * @param tasks what has to be done
     */
    public HeldTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(HELD_FILE);
    }

    @Override
    public String causes() {
        return CAUSES;
    }

    /** In the transaction that says what became of a file. */
    void concluded(Actor by, KeptFileId id, KeptStatus status) {
        tasks.follow(by, this, List.of(id.value()), status.word());
    }
}
