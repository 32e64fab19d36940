package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.storage.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestApplicationTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void the_modules_start_over_the_tests_database_and_clock() {
        Clock still = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

        try (var modules = TestApplication.modules(database, beans -> beans.registerBean(Clock.class, () -> still))) {
            assertThat(modules.getBean(Clock.class)).isSameAs(still);
            assertThat(modules.getBean(JdbcClient.class)
                            .sql("SELECT 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }
}
