package org.quittance.tasks.store;

import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.TaskSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds where open tasks and what should cause them are apart. */
public final class TasksApart {

    private final JdbcClient jdbc;

    /**
     * In a database.
     *
     * @param dataSource where the tasks are
     */
    public TasksApart(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Takes what is apart. */
    @FunctionalInterface
    public interface Taker {

        /**
         * A task and its cause do not agree.
         *
         * @param kind code of its kind
         * @param key about what
         * @param what how they are apart, in words
         */
        void take(String kind, UUID key, String what);
    }

    /**
     * Compares all tasks of a source with their causes.
     *
     * @param source whose tasks
     * @param found takes each that is apart, by kind and key
     */
    public void of(TaskSource source, Taker found) {
        jdbc.sql("""
                        with cause as (%s), here as (
                            select kind, subject_id as key, stake_cents as stake from task
                            where closed_at is null and kind = any(:kinds))
                        select coalesce(cause.kind, here.kind) as kind, coalesce(cause.key, here.key) as key,
                               case when here.key is null then 'has no open task'
                                    when cause.key is null then 'is settled, and its task is open'
                                    else 'has ' || cause.stake || ' cents at stake, and its task says ' || here.stake
                               end as what
                        from cause full join here using (kind, key)
                        where cause.stake is distinct from here.stake
                          and not (here.key is null and exists (
                              select from task where task.kind = cause.kind and subject_id = cause.key
                                and closed_by_hand))
                        order by 1, 2""".formatted(source.causes()))
                .param("kinds", source.kinds().stream().map(TaskKind::code).toArray(String[]::new))
                .query(row -> {
                    found.take(row.getString("kind"), row.getObject("key", UUID.class), row.getString("what"));
                });
    }
}
