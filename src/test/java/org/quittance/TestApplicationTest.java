package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.settings.Settings;
import org.quittance.storage.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class TestApplicationTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void the_modules_start_over_the_tests_database_and_clock() {
        Clock still = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

        try (var modules = TestApplication.modules(database, still)) {
            assertThat(modules.getBean(Clock.class)).isSameAs(still);
            assertThat(modules.getBean(JdbcClient.class)
                            .sql("SELECT 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void modules_that_another_test_gave_back_remember_nothing_of_it() {
        Settings first;
        DataSource connections;
        try (var modules = TestApplication.modules(database)) {
            first = modules.getBean(Settings.class);
            connections = modules.getBean(DataSource.class);
        }
        try (TestDatabase another = new TestDatabase();
                var modules = TestApplication.modules(another)) {
            assertThat(modules.getBean(Settings.class)).isNotSameAs(first);
            assertThat(modules.getBean(DataSource.class))
                    .isSameAs(another.dataSource())
                    .isNotSameAs(connections);
            try (var atOnce = TestApplication.modules(database)) {
                assertThat(atOnce.getBean(Settings.class)).isNotSameAs(modules.getBean(Settings.class));
            }
            assertThat(modules.getBean(Settings.class)).isSameAs(modules.getBean(Settings.class));
        }
    }

    @Test
    void modules_work_over_one_database_after_the_other() {
        for (int n = 1; n <= 4; n++) {
            try (TestDatabase another = new TestDatabase();
                    var modules = TestApplication.modules(another)) {
                assertThat(modules.getBean(JdbcClient.class)
                                .sql("SELECT current_database()")
                                .query(String.class)
                                .single())
                        .isEqualTo(another.jdbc()
                                .sql("SELECT current_database()")
                                .query(String.class)
                                .single());
            }
        }
    }

    @Test
    void modules_that_are_closed_are_of_no_use() {
        var modules = TestApplication.modules(database);
        modules.close();
        modules.close();
        assertThatThrownBy(() -> modules.getBean(Settings.class)).isInstanceOf(IllegalStateException.class);
    }
}
