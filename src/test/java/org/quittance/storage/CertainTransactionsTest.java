package org.quittance.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lost answer to COMMIT is no "no" (threat MONEY-08): what stands is reported as done, what does not is done again. */
class CertainTransactionsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static CuttingLine line;
    private static HikariDataSource pool;
    private static Acts acts;
    private static JdbcClient jdbc;

    @BeforeAll
    static void a_line_that_can_be_cut() throws IOException {
        PGSimpleDataSource source = DATABASE.plain();
        line = new CuttingLine(source);
        line.lead(source);
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(12);
        config.setConnectionInitSql("SET search_path TO clinic, common");
        pool = new HikariDataSource(config);
        acts = new Acts(new CertainTransactions(pool));
        jdbc = JdbcClient.create(pool);
        DATABASE.jdbc()
                .sql("create table noted (key text primary key, by text not null)")
                .update();
    }

    @AfterAll
    static void end() throws IOException {
        pool.close();
        line.close();
    }

    @BeforeEach
    void nothing_noted() {
        DATABASE.jdbc().sql("delete from noted").update();
    }

    @Test
    void an_act_whose_answer_is_lost_is_reported_as_done_and_not_done_twice() {
        for (int n = 0; n < 10; n++) {
            AtomicInteger runs = new AtomicInteger();
            String key = "lost-" + n;
            line.cutNext(CuttingLine.Cut.ANSWER, 1);
            int before = line.cuts();
            String said = acts.whole(() -> {
                runs.incrementAndGet();
                note(key);
                return "done";
            });
            assertThat(said).isEqualTo("done");
            assertThat(line.cuts()).isEqualTo(before + 1);
            assertThat(runs).hasValue(1);
        }
        assertThat(noted()).isEqualTo(10);
    }

    @Test
    void an_act_whose_commit_never_came_is_done_again_once() {
        AtomicInteger runs = new AtomicInteger();
        line.cutNext(CuttingLine.Cut.QUESTION, 1);
        acts.whole(() -> {
            runs.incrementAndGet();
            note("asked");
            return "";
        });
        assertThat(runs).hasValue(2);
        assertThat(noted()).isEqualTo(1);
    }

    @Test
    void an_act_that_is_cut_again_and_again_says_that_nothing_was_changed() {
        line.cutNext(CuttingLine.Cut.QUESTION, 5);
        assertThatThrownBy(() -> acts.whole(() -> {
                    note("never");
                    return "";
                }))
                .satisfies(failure -> assertThat(Trouble.of(failure)).isEqualTo(Trouble.AWAY));
        line.cutNext(CuttingLine.Cut.QUESTION, 0);
        assertThat(noted()).isZero();
    }

    @Test
    void ten_hands_with_one_key_at_the_same_moment_write_once_and_all_hear_what_stands() throws Exception {
        AtomicInteger first = new AtomicInteger();
        try (var hands = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new java.util.ArrayList<java.util.concurrent.Future<String>>();
            for (int n = 0; n < 10; n++) {
                all.add(hands.submit(() -> acts.atOneMoment(() -> {
                    var stands = jdbc.sql("select by from noted where key = 'one'")
                            .query(String.class)
                            .optional();
                    if (stands.isEmpty()) {
                        note("one");
                        return "me";
                    }
                    return stands.get();
                })));
            }
            for (var each : all) {
                assertThat(each.get()).isEqualTo("me");
                first.incrementAndGet();
            }
        }
        assertThat(first).hasValue(10);
        assertThat(noted()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_taken_for_good_is_said_after_a_few_tries() {
        note("taken");
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> acts.whole(() -> {
                    runs.incrementAndGet();
                    note("taken");
                    return "";
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(runs).hasValue(3);
    }

    private static void note(String key) {
        jdbc.sql("insert into noted (key, by) values (:key, 'me')")
                .param("key", key)
                .update();
    }

    private static long noted() {
        return DATABASE.jdbc()
                .sql("select count(*) from noted")
                .query(Long.class)
                .single();
    }
}
