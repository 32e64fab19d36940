package org.quittance.tasks.store;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.Evidence;
import org.quittance.ledger.Proof;
import org.quittance.tasks.TaskSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks are opened and closed by acts; what they are about tells independently which should be open. */
@Component
@Order(75)
public final class TasksProof implements Proof {

    private final JdbcClient jdbc;
    private final TasksApart apart;
    private final List<TaskSource> sources;

    /**
     * A proof.
     *
     * @param dataSource where the tasks are
     * @param sources what causes them
     */
    public TasksProof(DataSource dataSource, List<TaskSource> sources) {
        this.jdbc = JdbcClient.create(dataSource);
        this.apart = new TasksApart(dataSource);
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
        apart.of(source, (kind, key, what) -> found.accept(new Discrepancy.OfRecord(kind + " " + key, what)));
    }
}
