package org.quittance.duplicates.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.registration.PatientId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which pairs there are of records. */
public final class PairStore {

    private final JdbcClient jdbc;

    /**
     * The pairs in a database.
     */
    public PairStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Pairs of records, whatever became of them.
     *
     * @param patients which records
     * @return ids of pairs
     */
    public List<UUID> of(Collection<PatientId> patients) {
        return jdbc.sql("""
                        select id from duplicate_pair where one_id = any(:ids::uuid[])
                        union select id from duplicate_pair where other_id = any(:ids::uuid[])""")
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
