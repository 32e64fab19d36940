package org.quittance.storage;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what the database knows about its tables up with loads. By itself it looks about once a minute, and never once a
 * command has ended; until it has looked, every plan is made for tables that are thought to be empty, and an export that
 * takes seconds takes minutes. Whoever has written many rows calls {@link #freshen()}, which costs a millisecond or two
 * where nothing has grown.
 */
@Component
public class Statistics {

    /**
     * Tables never looked at that hold anything, those much changed since, and those that are much larger than when they
     * were looked at: the counts of changes are lost when the server is killed and do not hold those of an act that is
     * still open.
     */
    private static final String GROWN = """
            select quote_ident(nspname) || '.' || quote_ident(relname) from (
                select namespace.nspname, class.relname, class.reltuples, class.relpages,
                    coalesce(stat.n_mod_since_analyze, 0) as changed,
                    pg_relation_size(class.oid) / current_setting('block_size')::integer as pages
                from pg_class class
                join pg_namespace namespace on namespace.oid = class.relnamespace
                left join pg_stat_user_tables stat on stat.relid = class.oid
                where class.relkind = 'r' and namespace.nspname = current_schema()) seen
            where pages > 0
              and (reltuples < 0 or changed > 200 + reltuples / 5 or pages > 8 + relpages + relpages / 2)""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    /**
     * Statistics of a database.
     */
    public Statistics(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Looks at the tables that have grown or changed much since they were last looked at; at a large one it takes a
     * sample. A table that somebody else is looking at is left to them. Within an act it sees that act's own rows.
     */
    public void freshen() {
        jdbc.sql("select pg_stat_force_next_flush()").query(row -> {});
        List<String> grown = jdbc.sql(GROWN).query((row, n) -> row.getString(1)).list();
        if (!grown.isEmpty()) {
            look(String.join(", ", grown));
        }
    }

    /** A tenth of the usual sample takes a tenth of the time, and tells of sizes and kinds well enough for a plan. */
    private void look(String tables) {
        new JdbcTemplate(dataSource).execute((StatementCallback<Boolean>) statement -> {
            statement.execute("set default_statistics_target = 10");
            try {
                return statement.execute("analyze (skip_locked) " + tables);
            } finally {
                statement.execute("reset default_statistics_target");
            }
        });
    }

    /** The same, but within an act does nothing: for work that cannot tell whether one is open. */
    public void betweenActs() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            freshen();
        }
    }
}
