package org.quittance.api.fhir.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds which records a search means, a page at a time by id. What is asked for is always bound, never written. */
public final class IdFinder {

    private final JdbcClient jdbc;

    /**
     * Searches a database.
     */
    public IdFinder(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A condition.
     *
     * @param sql a fragment of this program, with {@code :v} where its values are bound as an array of texts
     * @param values what is bound
     */
    public record Condition(String sql, List<String> values) {}

    /**
     * Where records are.
     *
     * @param key the column of their ids
     * @param from tables and what always holds, as it stands between {@code from} and the conditions
     */
    public record Source(String key, String from) {}

    /**
     * A page of ids.
     *
     * @param source where
     * @param conditions all of them hold
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return in the order of ids
     */
    public List<UUID> find(Source source, List<Condition> conditions, Optional<UUID> after, int limit) {
        StringBuilder sql = new StringBuilder("select ")
                .append(source.key())
                .append(" from ")
                .append(source.from());
        List<List<String>> bound = new ArrayList<>();
        for (Condition condition : conditions) {
            sql.append(" and (")
                    .append(condition.sql().replace(":v", ":v" + bound.size()))
                    .append(')');
            bound.add(condition.values());
        }
        sql.append(" and ")
                .append(source.key())
                .append(" > :after order by ")
                .append(source.key())
                .append(" limit :limit");
        JdbcClient.StatementSpec statement = jdbc.sql(sql.toString())
                .param("after", after.orElse(new UUID(0, 0)))
                .param("limit", limit);
        for (int i = 0; i < bound.size(); i++) {
            statement = statement.param("v" + i, SqlArrays.of(bound.get(i), value -> value));
        }
        return statement.query((row, n) -> row.getObject(1, UUID.class)).list();
    }
}
