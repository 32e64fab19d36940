package org.quittance.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestDatabase another = new TestDatabase();

    @Test
    void a_class_gets_a_migrated_database() {
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM common.schema_state")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(database.jdbc().sql("SHOW search_path").query(String.class).single())
                .isEqualTo("clinic, common");
    }

    @Test
    void two_databases_know_nothing_of_each_other() {
        database.jdbc().sql("CREATE TABLE mine (id int PRIMARY KEY)").update();

        assertThat(another.jdbc()
                        .sql("SELECT to_regclass('mine') IS NULL")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
