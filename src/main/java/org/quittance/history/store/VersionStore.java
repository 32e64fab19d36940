package org.quittance.history.store;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.history.RecordKind;
import org.quittance.history.RecordVersion;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the latest changes of records. */
public final class VersionStore {

    private static final String LATEST = """
            select asked.id, latest.id, act.changed_at
            from unnest(:records::uuid[]) as asked (id)
            cross join lateral
                (select id, act_id from record_change
                 where record_id = asked.id and kind = :kind order by id desc limit 1) as latest
            join record_act act on act.id = latest.act_id""";

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public VersionStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The versions of records.
     *
     * @param kind what kind of records
     * @param records which, at least one
     * @return the version of each that was ever changed
     */
    public Map<UUID, RecordVersion> of(RecordKind kind, Collection<UUID> records) {
        Map<UUID, RecordVersion> found = new HashMap<>();
        jdbc.sql(LATEST)
                .param("records", SqlArrays.of(records, record -> record))
                .param("kind", kind.word())
                .query(row -> {
                    found.put(
                            row.getObject(1, UUID.class),
                            new RecordVersion(
                                    row.getLong(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                });
        return found;
    }
}
