package org.quittance.findings;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.quittance.staff.Actor;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.TaskKind.Subject;
import org.quittance.tasks.TaskSource;
import org.quittance.tasks.Tasks;
import org.springframework.stereotype.Component;

/** What looks like a typing error is a task until somebody accepts or dismisses it, or nothing speaks against it any more. */
@Component
public class FindingTasks implements TaskSource {

    /** A finding that nobody answered. */
    public static final TaskKind FINDING = TaskKind.settled("finding", Subject.FINDING);

    private static final String CAUSES = """
            select 'finding' as kind, finding.id as key, 0::bigint as stake,
                   case record_kind when 'account' then record_id end as account, raised_at::date + 30 as due,
                   '30 days after it was found' as due_source, finding.kind as reason, array[field] as args
            from finding
            where not exists (select from finding_standing where finding_id = finding.id)""";

    private final Tasks tasks;

    /**
     * Findings as tasks.
     *
     * @param tasks what has to be done
     */
    public FindingTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(FINDING);
    }

    @Override
    public String causes() {
        return CAUSES;
    }

    /** How many are open. */
    long standing() {
        return tasks.standing(FINDING);
    }

    /**
     * After findings were raised, answered, closed or opened again, in the same transaction.
     *
     * @param reason what became of them, in code
     */
    public void follow(Actor by, Collection<UUID> findings, String reason) {
        tasks.follow(by, this, findings, reason);
    }
}
