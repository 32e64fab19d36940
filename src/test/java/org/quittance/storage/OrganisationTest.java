package org.quittance.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation's name is a schema's: what could be anything else is none. */
class OrganisationTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "North",
                "1st",
                "a-b",
                "a b",
                "x;drop schema clinic",
                "common",
                "public",
                "information_schema",
                "pg_catalog",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void what_is_no_name_makes_no_organisation(String name) {
        assertThat(Organisation.isName(name)).isFalse();
        assertThatThrownBy(() -> new Organisation(name)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Words that mean something to SQL are names like others. */
    @Test
    void a_word_of_sql_is_a_name_like_others() {
        try (TestDatabase.Shared shared = DATABASE.shared(2)) {
            Organisation order =
                    ((LaneDataSource) shared.dataSource()).organisations().make(new Organisation("order"));
            order.run(() -> assertThat(JdbcClient.create(shared.dataSource())
                            .sql("select current_schema()")
                            .query((row, n) -> row.getString(1))
                            .single())
                    .isEqualTo("order"));
        }
    }
}
