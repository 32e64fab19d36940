package org.quittance.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.quittance.storage.Acts;
import org.quittance.storage.CertainTransactions;
import org.quittance.storage.TestDatabase;

/** Several nodes over one database, in earnest: threads, heartbeats and a process that is killed. */
@Timeout(120)
@Tag("slow")
class JobNodesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Jobs jobs = new Jobs(
            DATABASE.dataSource(), new Acts(new CertainTransactions(DATABASE.dataSource())), Clock.systemUTC());

    @BeforeAll
    static void prepare() {
        Counting.prepare(DATABASE.jdbc());
    }

    @Test
    void two_nodes_and_many_jobs_each_is_done_once() {
        JobNode one = CountingNode.over(DATABASE.dataSource(), "one", 5);
        JobNode other = CountingNode.over(DATABASE.dataSource(), "other", 5);
        List<RunId> asked = IntStream.range(0, 20)
                .mapToObj(i -> jobs.start(Counting.NAME, "both-" + i, "3"))
                .toList();
        one.begin();
        other.begin();
        try {
            Awaitility.await().until(() -> asked.stream().allMatch(id -> state(id) == RunState.DONE));
        } finally {
            one.destroy();
            other.destroy();
        }
        for (int i = 0; i < 20; i++) {
            assertThat(counted("both-" + i)).containsExactly(1, 2, 3);
        }
        assertThat(jobs.run(asked.getFirst()).orElseThrow().outcome()).isEqualTo("counted to 3");
        assertThat(nodesOf("both-%")).containsExactlyInAnyOrder("one", "other");
        assertThat(left()).isZero();
    }

    @Test
    void a_node_killed_in_the_middle_is_followed_by_another_and_each_effect_stands_once() throws Exception {
        RunId id = jobs.start(Counting.NAME, "killed", "60");
        Process doomed = doomed();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> counted("killed").size() >= 8);
        } finally {
            doomed.destroyForcibly().waitFor();
        }
        int before = counted("killed").size();
        assertThat(before).isLessThan(60);
        assertThat(state(id)).isEqualTo(RunState.RUNNING);
        assertThat(jobs.isAt(Counting.NAME, "killed")).isTrue();

        JobNode heir = CountingNode.over(DATABASE.dataSource(), "heir", 1);
        heir.begin();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> state(id) == RunState.DONE);
        } finally {
            heir.destroy();
        }
        assertThat(counted("killed"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
        Run run = jobs.run(id).orElseThrow();
        assertThat(run.lease()).isEqualTo(2);
        assertThat(run.node()).isEqualTo("heir");
        assertThat(nodesOf("killed")).containsExactlyInAnyOrder("doomed", "heir");
        assertThat(left()).isZero();
    }

    @Test
    void a_node_that_ends_leaves_off_and_another_goes_on_at_once() {
        RunId id = jobs.start(Counting.NAME, "handed", "200");
        JobNode leaves = CountingNode.over(DATABASE.dataSource(), "leaves", 20);
        leaves.begin();
        Awaitility.await().until(() -> counted("handed").size() >= 3);
        leaves.destroy();
        assertThat(state(id)).isEqualTo(RunState.WAITING);
        assertThat(jobs.run(id).map(Run::tries)).isEqualTo(Optional.of(0));

        JobNode next = CountingNode.over(DATABASE.dataSource(), "next", 0);
        next.begin();
        try {
            Awaitility.await().until(() -> state(id) == RunState.DONE);
        } finally {
            next.destroy();
        }
        assertThat(counted("handed")).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void work_that_runs_is_cancelled_when_it_next_looks() {
        RunId id = jobs.start(Counting.NAME, "cancelled", "100000");
        JobNode node = CountingNode.over(DATABASE.dataSource(), "node", 5);
        node.begin();
        try {
            Awaitility.await().until(() -> counted("cancelled").size() >= 3);
            assertThat(jobs.cancel(id)).isTrue();
            Awaitility.await().until(() -> state(id) == RunState.CANCELLED);
        } finally {
            node.destroy();
        }
        assertThat(jobs.cancel(id)).isFalse();
        Run run = jobs.run(id).orElseThrow();
        assertThat(run.done()).isEqualTo(counted("cancelled").size()).isLessThan(100_000);
        assertThat(left()).isZero();
    }

    private RunState state(RunId id) {
        return jobs.run(id).orElseThrow().state();
    }

    private static List<Integer> counted(String subject) {
        return DATABASE.jdbc()
                .sql("select n from counted where subject = :subject order by id")
                .param("subject", subject)
                .query(Integer.class)
                .list();
    }

    private static List<String> nodesOf(String subject) {
        return DATABASE.jdbc()
                .sql("select distinct by_node from counted where subject like :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private static long left() {
        return DATABASE.jdbc()
                .sql("select count(*) from common.scheduled_tasks where task_name <> 'organisations'")
                .query(Long.class)
                .single();
    }

    private static Process doomed() throws Exception {
        PGSimpleDataSource source = DATABASE.plain();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingNode.class.getName(),
                        source.getURL(),
                        String.valueOf(source.getUser()),
                        String.valueOf(source.getPassword()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
