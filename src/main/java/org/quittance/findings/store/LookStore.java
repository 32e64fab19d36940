package org.quittance.findings.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.registration.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code finding_look}: how far each look over all records has come. */
public final class LookStore {

    private static final String TOUCHED = """
            select id from v_patient where recorded_at > :since and merged_into is null
            union
            select patient_id from v_account where recorded_at > :since""";

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public LookStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A look that is under way.
     *
     * @param after the last patient looked at; empty at the beginning
     */
    public record Look(UUID id, Optional<PatientId> after) {}

    /**
     * The look that was begun and not finished, or a new one.
     *
     * @param at now
     * @param goOnFrom begun later than this is gone on with
     * @return where to go on
     */
    public Look begin(Instant at, Instant goOnFrom) {
        Optional<Look> unfinished = jdbc.sql("""
                        select id, after_patient from finding_look
                        where finished_at is null and started_at > :from order by started_at desc limit 1""")
                .param("from", goOnFrom.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Look(
                        row.getObject(1, UUID.class),
                        Optional.ofNullable(row.getObject(2, UUID.class)).map(PatientId::new)))
                .optional();
        if (unfinished.isPresent()) {
            return unfinished.get();
        }
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        jdbc.sql("insert into finding_look (id, started_at) values (:id, :at)")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return new Look(id, Optional.empty());
    }

    /**
     * Says how far a look has come.
     *
     * @param after the last patient looked at
     * @param patients how many were looked at since last said
     */
    public void reached(Look look, PatientId after, int patients) {
        jdbc.sql("update finding_look set after_patient = :after, patients = patients + :patients where id = :id")
                .param("after", after.value())
                .param("patients", patients)
                .param("id", look.id())
                .update();
    }

    /**
     * Ends a look.
     *
     * @param at now
     */
    public void finished(Look look, Instant at) {
        jdbc.sql("update finding_look set finished_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", look.id())
                .update();
    }

    /**
     * Patients that were recorded or cared for since a moment.
     *
     * @param since the moment
     * @return each once, without those merged into others
     */
    public List<PatientId> touchedSince(Instant since) {
        return jdbc.sql(TOUCHED)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * NPIs that claims were billed under.
     *
     * @return each once
     */
    public Set<String> billedNpis() {
        return Set.copyOf(jdbc.sql("select distinct billing_npi from v_claim where billing_npi <> ''")
                .query(String.class)
                .list());
    }

    /**
     * When the last complete look began.
     *
     * @return empty when there was none
     */
    public Optional<Instant> lastComplete() {
        return jdbc.sql("""
                        select started_at from finding_look
                        where finished_at is not null order by started_at desc limit 1""")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }
}
