package org.quittance.ledger.store;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was noted of the rows of tables that carry money or evidence, compared with what stands there. */
public final class RowProofs {

    private static final int FETCH = 1_000;

    private static final String UNDECLARED = """
            select relname from pg_class
            where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
              and relname not in (select relation from row_watch)
            order by relname""";

    private static final String UNNOTED = """
            select relation from row_watch
            where reason = ''
              and (select count(*) from pg_trigger
                   where tgrelid = to_regclass(quote_ident(relation)) and tgenabled in ('O', 'A')
                     and tgname in (relation || '_proves_new', relation || '_proves_changed', relation || '_proves_gone')) < 3
            order by relation""";

    private final JdbcClient jdbc;

    /**
     * Reads through a data source.
     *
     * @param dataSource where the rows are
     */
    public RowProofs(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A table, taken as a whole.
     *
     * @param table its name
     * @param rows how many it holds
     * @param holds whether they are those that were noted, by their sums
     */
    public record Sums(String table, long rows, boolean holds) {}

    /**
     * Compares each table that is proved row by row as a whole.
     *
     * @return how many rows each holds, and whether all of them stand as noted; tables that are there no more are left out
     */
    public List<Sums> sums() {
        return jdbc.sql("""
                        select relation, rows, holds
                        from (select relation from row_watch
                              where reason = '' and to_regclass(quote_ident(relation)) is not null offset 0) watched,
                             row_proof_sums(relation)
                        order by relation""")
                .query((row, n) -> new Sums(row.getString("relation"), row.getLong("rows"), row.getBoolean("holds")))
                .list();
    }

    /**
     * Tables that are there and of which nothing is declared.
     *
     * @return their names
     */
    public List<String> undeclared() {
        return jdbc.sql(UNDECLARED).query((row, n) -> row.getString(1)).list();
    }

    /**
     * Tables that are declared and of which nothing is noted any more: taken out, or with their triggers switched off.
     *
     * @return their names
     */
    public List<String> unnoted() {
        return jdbc.sql(UNNOTED).query((row, n) -> row.getString(1)).list();
    }

    /**
     * Names the rows of a table that do not stand as noted.
     *
     * @param table its name
     * @param each takes the key of each, and {@code gone}, {@code added}, {@code altered} or {@code altered before}
     */
    public void breaks(String table, BiConsumer<String, String> each) {
        jdbc.sql("select key, what from row_proof_breaks(:table)")
                .param("table", table)
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(
                            Objects.requireNonNull(row.getString("key")),
                            Objects.requireNonNull(row.getString("what")));
                });
    }
}
