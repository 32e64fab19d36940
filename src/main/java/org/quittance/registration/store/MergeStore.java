package org.quittance.registration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.registration.Merge;
import org.quittance.registration.MergeId;
import org.quittance.registration.PatientId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code patient_merge}, and where patients' records lead. */
public final class MergeStore {

    private static final String SELECT =
            "select id, gone_id, survivor_id, act_id, merged_at, undone_at from patient_merge";

    /** Everybody who was merged into the record, at once or by way of others. */
    private static final String LEAD_TO_GONE = """
            with recursive below as (
                select gone_id from patient_merge where survivor_id = :gone and undone_at is null
                union
                select deeper.gone_id from patient_merge deeper
                join below on below.gone_id = deeper.survivor_id
                where deeper.undone_at is null)
            update patient set merged_into = :gone from below where patient.id = below.gone_id""";

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public MergeStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Where records lead.
     *
     * @param asked who, at least one
     * @return of each that is known the record that survives
     */
    public Map<PatientId, PatientId> survivors(Collection<PatientId> asked) {
        return leads("select id, coalesce(merged_into, id) from patient where id = any(:ids::uuid[])", asked);
    }

    /**
     * The same, and locks the records asked for.
     *
     * @param asked who, at least one
     * @return of each that is known the record that survives
     */
    public Map<PatientId, PatientId> lock(Collection<PatientId> asked) {
        return leads(
                "select id, coalesce(merged_into, id) from patient where id = any(:ids::uuid[]) order by id for update",
                asked);
    }

    private Map<PatientId, PatientId> leads(String sql, Collection<PatientId> asked) {
        Map<PatientId, PatientId> found = new HashMap<>();
        jdbc.sql(sql).param("ids", SqlArrays.of(asked, PatientId::value)).query(row -> {
            found.put(new PatientId(row.getObject(1, UUID.class)), new PatientId(row.getObject(2, UUID.class)));
        });
        return found;
    }

    /**
     * Writes a merge and leads the record, and all that led to it, to the survivor.
     */
    public void add(Merge merge) {
        jdbc.sql("""
                        insert into patient_merge (id, gone_id, survivor_id, act_id, merged_at)
                        values (:id, :gone, :survivor, :act, :at)""")
                .param("id", merge.id().value())
                .param("gone", merge.gone().value())
                .param("survivor", merge.survivor().value())
                .param("act", merge.act())
                .param("at", merge.mergedAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update patient set merged_into = :survivor where id = :gone or merged_into = :gone")
                .param("gone", merge.gone().value())
                .param("survivor", merge.survivor().value())
                .update();
    }

    /**
     * Marks a merge as taken back; the record stands for itself again, and what had been merged into it leads to it.
     *
     * @param merge the merge, with when it was taken back
     * @param act which act takes it back
     */
    public void undo(Merge merge, UUID act) {
        jdbc.sql("update patient_merge set undone_at = :at, undone_act_id = :act where id = :id")
                .param("id", merge.id().value())
                .param("act", act)
                .param("at", merge.undoneAt().orElseThrow().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update patient set merged_into = null where id = :gone")
                .param("gone", merge.gone().value())
                .update();
        jdbc.sql(LEAD_TO_GONE).param("gone", merge.gone().value()).update();
    }

    /**
     * A merge, locked.
     *
     * @return the merge, or empty
     */
    public Optional<Merge> lock(MergeId id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> merge(row))
                .optional();
    }

    /**
     * A merge.
     *
     * @return the merge, or empty
     */
    public Optional<Merge> byId(MergeId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> merge(row))
                .optional();
    }

    /**
     * The merge by which a record went.
     *
     * @param gone the record
     * @return the merge that stands, or empty
     */
    public Optional<Merge> standing(PatientId gone) {
        return jdbc.sql(SELECT + " where gone_id = :gone and undone_at is null")
                .param("gone", gone.value())
                .query((row, n) -> merge(row))
                .optional();
    }

    /**
     * Merges that a record took part in.
     *
     * @param patient the record, gone or surviving
     * @return latest first, also those taken back
     */
    public List<Merge> of(PatientId patient) {
        return jdbc.sql(SELECT + " where gone_id = :id or survivor_id = :id order by merged_at desc, id desc")
                .param("id", patient.value())
                .query((row, n) -> merge(row))
                .list();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                new MergeId(row.getObject(1, UUID.class)),
                new PatientId(row.getObject(2, UUID.class)),
                new PatientId(row.getObject(3, UUID.class)),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(6, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
