package org.quittance.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Who waits for whom: two connections of one organisation, and one of another in the same database. */
class LocksTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void another_organisation_in_the_same_database() throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema harbor; grant usage on schema harbor to quittance");
        }
    }

    /** A connection that works for an organisation and never waits long. */
    private Connection of(String organisation) throws SQLException {
        Connection connection = database.plain().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + organisation + ", clinic, common; set lock_timeout to '200ms'");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static DataSource over(Connection connection) {
        return new SingleConnectionDataSource(connection, true);
    }

    @Test
    void a_turn_is_waited_for_until_the_transaction_ends_and_by_its_name_only() throws SQLException {
        try (Connection first = of("clinic");
                Connection second = of("clinic")) {
            new Locks(over(first)).hold("remittance.posting");

            new Locks(over(second)).hold("claims.intake");
            assertThatThrownBy(() -> new Locks(over(second)).hold("remittance.posting"))
                    .isInstanceOf(DataAccessException.class);
            second.rollback();
            first.commit();
            new Locks(over(second)).hold("remittance.posting");
        }
    }

    @Test
    void two_organisations_in_one_database_never_wait_for_each_other() throws SQLException {
        try (Connection clinic = of("clinic");
                Connection harbor = of("harbor")) {
            new Locks(over(clinic)).hold("remittance.posting");
            new Locks(over(harbor)).hold("remittance.posting");
        }
    }

    @Test
    void what_is_done_alone_is_left_where_somebody_does_it_already() throws SQLException {
        List<String> done = new ArrayList<>();
        try (Connection first = of("clinic");
                Connection second = of("clinic");
                Connection harbor = of("harbor")) {
            boolean mine = new Locks(over(first)).alone("sample.clinic", () -> {
                done.add("first");
                assertThat(new Locks(over(second)).alone("sample.clinic", () -> done.add("second")))
                        .isFalse();
                assertThat(new Locks(over(harbor)).alone("sample.clinic", () -> done.add("harbor")))
                        .isTrue();
            });
            assertThat(mine).isTrue();
            assertThat(new Locks(over(second)).alone("sample.clinic", () -> done.add("then")))
                    .isTrue();
        }
        assertThat(done).containsExactly("first", "harbor", "then");
    }
}
