package org.quittance.jobs;

import javax.sql.DataSource;
import org.quittance.storage.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts to a number, each step an effect in the database of which there must be one. */
final class Counting implements Job {

    static final String NAME = "test.count";

    private final JdbcClient jdbc;
    private final Acts acts;
    private final long pause;
    private final String by;

    Counting(DataSource dataSource, Acts acts, long pauseMillis, String by) {
        this.jdbc = JdbcClient.create(dataSource);
        this.acts = acts;
        this.pause = pauseMillis;
        this.by = by;
    }

    static void prepare(JdbcClient jdbc) {
        jdbc.sql("create table counted (id bigint generated always as identity primary key,"
                        + " subject text, n int, by_node text)")
                .update();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Count";
    }

    @Override
    public JobResult run(JobRun run) {
        int to = Integer.parseInt(run.data());
        int from = run.position().isEmpty() ? 1 : Integer.parseInt(run.position());
        for (int n = from; n <= to; n++) {
            if (!run.goOn()) {
                return new JobResult.LeftOff();
            }
            int step = n;
            acts.whole(() -> {
                jdbc.sql("insert into counted (subject, n, by_node) values (:subject, :n, :by)")
                        .param("subject", run.subject())
                        .param("n", step)
                        .param("by", by)
                        .update();
                run.reached(Integer.toString(step + 1), step, to);
                return true;
            });
            sleep();
        }
        return JobResult.done("counted to " + to);
    }

    private void sleep() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
