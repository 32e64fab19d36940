package org.quittance.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.quittance.money.Money;
import org.quittance.staff.Actor;
import org.quittance.tasks.Due;
import org.quittance.tasks.NewTask;
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

    private static final int DAYS_TO_LOOK = 7;
    private static final String CAUSES = """
            select 'held-file' as kind, id as key, 0::bigint as stake from kept_file where status = 'held'""";

    private final Tasks tasks;
    private final Clock clock;

    /**
     * Held files as tasks.
     *
     * @param tasks what has to be done
     * @param clock the moment
     */
    public HeldTasks(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
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
    void concluded(KeptFileId id, KeptStatus status) {
        Actor by = Actor.operator("import");
        if (status == KeptStatus.HELD) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            tasks.open(
                    by,
                    List.of(new NewTask(
                            HELD_FILE,
                            id.value(),
                            Optional.empty(),
                            Money.ZERO,
                            Optional.of(Due.after(DAYS_TO_LOOK, today, "it came")),
                            "held",
                            List.of())));
        } else {
            tasks.close(by, HELD_FILE, List.of(id.value()), status.word());
        }
    }
}
