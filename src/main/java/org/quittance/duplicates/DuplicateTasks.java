package org.quittance.duplicates;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.duplicates.store.PairStore;
import org.quittance.registration.Merge;
import org.quittance.registration.MergeUndone;
import org.quittance.registration.PatientsMerged;
import org.quittance.staff.Actor;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.TaskKind.Subject;
import org.quittance.tasks.TaskSource;
import org.quittance.tasks.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Two records that are probably one person are a task until they are merged, by whomever, said to be two, or no longer
 * alike; and again when a merge is undone.
 */
@Component
public class DuplicateTasks implements TaskSource {

    /** A pair that nobody answered. */
    public static final TaskKind PAIR = TaskKind.settled("duplicate", Subject.PAIR);

    private static final String CAUSES = """
            select 'duplicate' as kind, pair.id as key, 0::bigint as stake, null::uuid as account,
                   pair.found_at::date + 30 as due, '30 days after it was found' as due_source, 'alike' as reason,
                   array[pair.score::text] as args
            from duplicate_pair pair
            where pair.withdrawn_at is null
              and not exists (
                  select from duplicate_answer said left join v_patient_merge merge on merge.id = said.merge_id
                  where said.pair_id = pair.id and merge.undone_at is null)
              and not exists (
                  select from v_patient gone
                  where gone.id in (pair.one_id, pair.other_id) and gone.merged_into is not null)""";

    private final Tasks tasks;
    private final PairStore pairs;

    /**
     * Pairs as tasks.
     *
     * @param dataSource where the pairs are
     * @param tasks what has to be done
     */
    public DuplicateTasks(DataSource dataSource, Tasks tasks) {
        this.tasks = tasks;
        this.pairs = new PairStore(dataSource);
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(PAIR);
    }

    @Override
    public String causes() {
        return CAUSES;
    }

    @EventListener
    void on(PatientsMerged merged) {
        follow(merged.act().by(), pairsOf(merged.merge()), "merged");
    }

    @EventListener
    void on(MergeUndone undone) {
        follow(undone.act().by(), pairsOf(undone.merge()), "merged");
    }

    private List<UUID> pairsOf(Merge merge) {
        return pairs.of(List.of(merge.gone(), merge.survivor()));
    }

    /** How many are open. */
    long standing() {
        return tasks.standing(PAIR);
    }

    /**
     * After pairs were found, answered or withdrawn, in the same transaction.
     *
     * @param reason what became of them, in code
     */
    public void follow(Actor by, Collection<UUID> found, String reason) {
        tasks.follow(by, this, found, reason);
    }
}
