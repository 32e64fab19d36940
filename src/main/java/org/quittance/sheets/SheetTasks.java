package org.quittance.sheets;

import java.util.List;
import org.quittance.staff.Actor;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.TaskKind.Subject;
import org.quittance.tasks.TaskSource;
import org.quittance.tasks.Tasks;
import org.springframework.stereotype.Component;

/** A sheet that waits for somebody to say what its columns hold, or to apply it, is a task until that is done. */
@Component
public class SheetTasks implements TaskSource {

    /** A sheet of which nothing is made yet. */
    public static final TaskKind SHEET = TaskKind.settled("sheet", Subject.SHEET);

    private static final String CAUSES = """
            select 'sheet' as kind, id as key, 0::bigint as stake, null::uuid as account,
                   brought_at::date + 7 as due, '7 days after it came' as due_source, state as reason,
                   array[file_name] as args
            from sheet_batch where state in ('columns', 'preview')""";

    private final Tasks tasks;

    /**
     * Sheets as tasks.
     *
     * @param tasks what has to be done
     */
    public SheetTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(SHEET);
    }

    @Override
    public String causes() {
        return CAUSES;
    }

    /**
     * After a batch went into a state, in the same transaction.
     */
    public void follow(BatchId batch, BatchState state) {
        tasks.follow(Actor.operator("sheets"), this, List.of(batch.value()), state.word());
    }
}
