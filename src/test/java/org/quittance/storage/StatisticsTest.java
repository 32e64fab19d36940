package org.quittance.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The planner knows of what was loaded before anybody asks, however small the load was and however it ended. */
class StatisticsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void a_table_that_nobody_looks_at() {
        database.jdbc()
                .sql("create table loaded (id bigint primary key, word text) with (autovacuum_enabled = false)")
                .update();
    }

    @Test
    void a_few_hundred_rows_are_looked_at() {
        load(1, 300);
        assertThat(known()).isEqualTo(-1);

        freshen();

        assertThat(known()).isEqualTo(300);
    }

    @Test
    void an_empty_table_and_one_that_hardly_changed_are_left_alone() {
        freshen();
        assertThat(known()).isEqualTo(-1);

        load(1, 1_000);
        freshen();
        load(1_001, 1_100);
        freshen();

        assertThat(known()).isEqualTo(1_000);
    }

    @Test
    void what_an_open_act_has_written_is_looked_at() {
        load(1, 1_000);
        freshen();

        new TransactionTemplate(new JdbcTransactionManager(database.dataSource())).executeWithoutResult(status -> {
            load(1_001, 20_000);
            new Statistics(database.dataSource()).betweenActs();
            assertThat(known()).isEqualTo(1_000);
            freshen();
            assertThat(known()).isEqualTo(20_000);
        });
    }

    @Test
    void what_was_loaded_before_the_counts_of_changes_were_lost_is_looked_at() throws SQLException {
        load(1, 1_000);
        freshen();
        load(1_001, 20_000);
        database.jdbc().sql("select pg_stat_force_next_flush()").query(row -> {});
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("select pg_stat_reset()");
        }

        freshen();

        assertThat(known()).isEqualTo(20_000);
    }

    private void load(int from, int to) {
        database.jdbc()
                .sql("insert into loaded select n, 'word ' || n from generate_series(:from, :to) as n")
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void freshen() {
        new Statistics(database.dataSource()).freshen();
    }

    private long known() {
        return database.jdbc()
                .sql("select reltuples::bigint from pg_class where relname = 'loaded'")
                .query(Long.class)
                .single();
    }
}
