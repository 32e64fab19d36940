package org.quittance.tasks.store;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.Evidence;
import org.quittance.ledger.Proof;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.TaskSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks are opened and closed by acts; what they are about tells independently which should be open. */
@Component
@Order(75)
public final class TasksProof implements Proof {

    private final JdbcClient jdbc;
    private final List<TaskSource> sources;

    /**
     * A proof.
     *
     * @param dataSource where the tasks are
     * @param sources what causes them
     */
    public TasksProof(DataSource dataSource, List<TaskSource> sources) {
        this.jdbc = JdbcClient.create(dataSource);
        this.sources = List.copyOf(sources);
    }

    @Override
    public String claim() {
        return "every open task has its cause, and every cause its task";
    }

    @Override
    public Evidence prove(Consumer<Discrepancy> found) {
        sources.forEach(source -> prove(source, found));
        return Evidence.of(
                "open tasks",
                jdbc.sql("select count(*) from task where closed_at is null")
                        .query(Long.class)
                        .single());
    }

    private void prove(TaskSource source, Consumer<Discrepancy> found) {
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
                    found.accept(new Discrepancy.OfRecord(
                            row.getString("kind") + " " + row.getString("key"), row.getString("what")));
                });
    }
}
