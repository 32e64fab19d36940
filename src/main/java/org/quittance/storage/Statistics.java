package org.quittance.storage;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what the database knows about its tables up with large loads. It looks by itself about once a minute; a folder
 * whose claims came a moment ago and whose remittances come now would be planned for empty tables until then.
 */
@Component
public class Statistics {

    private static final String GROWN = """
            select quote_ident(schemaname) || '.' || quote_ident(relname) from pg_stat_user_tables
            where schemaname = current_schema() and n_mod_since_analyze > 20000 + n_live_tup / 2""";

    private final JdbcClient jdbc;

    /**
     * Statistics of a database.
     *
     * @param dataSource where it is
     */
    public Statistics(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Looks at the tables that have grown much since they were last looked at. Must not be called within an act. */
    public void freshen() {
        jdbc.sql("select pg_stat_force_next_flush()").query(row -> {});
        List<String> grown = jdbc.sql(GROWN).query((row, n) -> row.getString(1)).list();
        grown.forEach(table -> jdbc.sql("analyze (skip_locked) " + table).update());
    }
}
