package org.quittance.feeds;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.quittance.staff.Actor;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.TaskKind.Subject;
import org.quittance.tasks.TaskSource;
import org.quittance.tasks.Tasks;
import org.springframework.stereotype.Component;

/** A message that could not be applied is a task until it is sent again, mended or put aside. */
@Component
public class MessageTasks implements TaskSource {

    /** A message that waits. */
    public static final TaskKind MESSAGE = TaskKind.settled("message", Subject.MESSAGE);

    private static final String CAUSES = """
            select 'message' as kind, id as key, 0::bigint as stake, null::uuid as account,
                   arrived_at::date + 1 as due, 'a day after it came' as due_source, 'cannot-be-applied' as reason,
                   array[kind, place] as args
            from feed_message where state = 'waiting'""";

    private final Tasks tasks;

    /**
     * Messages as tasks.
     *
     * @param tasks what has to be done
     */
    public MessageTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(MESSAGE);
    }

    @Override
    public String causes() {
        return CAUSES;
    }

    /**
     * After messages were kept or tried again, in the same transaction.
     *
     * @param reason what became of them, in code
     */
    public void follow(Actor by, Collection<UUID> messages, String reason) {
        tasks.follow(by, this, messages, reason);
    }
}
