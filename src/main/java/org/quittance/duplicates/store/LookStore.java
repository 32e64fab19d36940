package org.quittance.duplicates.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.duplicates.Duplicates.Looked;
import org.quittance.registration.PatientId;
import org.quittance.storage.Locks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code duplicate_look}: each look over all records; and which records changed lately. */
public final class LookStore {

    /** Ids of acts grow with time, so that those since a moment are a stretch of their key. */
    private static final String TOUCHED = """
            select id from v_patient where recorded_at > :since and merged_into is null
            union
            select noted.record_id from v_record_act act
            join v_record_change noted on noted.act_id = act.id and noted.kind = 'patient'
            join v_patient patient on patient.id = noted.record_id and patient.merged_into is null
            where act.id >= :acts and act.changed_at > :since""";

    private static final long BITS_BELOW_TIME = 16;

    private final JdbcClient jdbc;
    private final Locks locks;

    /**
     * The table in a database.
     */
    public LookStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.locks = new Locks(dataSource);
    }

    /** Lets one look run at a time, until the transaction ends. */
    public void one() {
        locks.hold("duplicates.look");
    }

    /**
     * How many records stand for themselves.
     *
     * @return the count
     */
    public long records() {
        return jdbc.sql("select count(*) from v_patient where merged_into is null")
                .query(Long.class)
                .single();
    }

    /**
     * Keeps a look that is done.
     *
     * @param looked what it came to
     * @param started when it began
     * @param finished when it ended
     */
    public void done(Looked looked, Instant started, Instant finished) {
        jdbc.sql("""
                        insert into duplicate_look
                            (id, started_at, finished_at, records, candidates, found, values_too_many)
                        values (:id, :started, :finished, :records, :candidates, :found, :tooMany)""")
                .param("id", UuidCreator.getTimeOrderedEpochPlus1())
                .param("started", started.atOffset(ZoneOffset.UTC))
                .param("finished", finished.atOffset(ZoneOffset.UTC))
                .param("records", looked.records())
                .param("candidates", looked.compared())
                .param("found", looked.found())
                .param("tooMany", looked.valuesPassedOver())
                .update();
    }

    /**
     * When the last look over all records began.
     *
     * @return empty when there was none
     */
    public Optional<Instant> last() {
        return jdbc.sql("select started_at from duplicate_look order by started_at desc limit 1")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /**
     * Records that were made or changed since a moment.
     *
     * @param since the moment
     * @return each once, without those merged into others
     */
    public List<PatientId> touchedSince(Instant since) {
        return jdbc.sql(TOUCHED)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("acts", new UUID(since.toEpochMilli() << BITS_BELOW_TIME, 0))
                .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }
}
