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
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorMerge;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code guarantor_merge}, and where records of guarantors lead. */
public final class GuarantorMergeStore {

    private static final String SELECT =
            "select id, gone_id, survivor_id, act_id, merged_at, undone_at from guarantor_merge";

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public GuarantorMergeStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Where records lead; they are locked.
     *
     * @param asked who, at least one
     * @return of each that is known the record that survives
     */
    public Map<GuarantorId, GuarantorId> lock(Collection<GuarantorId> asked) {
        Map<GuarantorId, GuarantorId> found = new HashMap<>();
        jdbc.sql("""
                        select id, coalesce(merged_into, id) from guarantor
                        where id = any(:ids::uuid[])
                        order by id for update""").param("ids", SqlArrays.of(asked, GuarantorId::value)).query(row -> {
            found.put(new GuarantorId(row.getObject(1, UUID.class)), new GuarantorId(row.getObject(2, UUID.class)));
        });
        return found;
    }

    /**
     * The record that survives.
     *
     * @param asked a record, merged or not
     * @return itself when it was never merged
     */
    public GuarantorId survivor(GuarantorId asked) {
        return jdbc.sql("select coalesce(merged_into, id) from guarantor where id = :id")
                .param("id", asked.value())
                .query((row, n) -> new GuarantorId(row.getObject(1, UUID.class)))
                .optional()
                .orElse(asked);
    }

    /**
     * Writes a merge and leads the record, and all that led to it, to the survivor.
     */
    public void add(GuarantorMerge merge) {
        jdbc.sql("""
                        insert into guarantor_merge (id, gone_id, survivor_id, act_id, merged_at)
                        values (:id, :gone, :survivor, :act, :at)""")
                .param("id", merge.id())
                .param("gone", merge.gone().value())
                .param("survivor", merge.survivor().value())
                .param("act", merge.act())
                .param("at", merge.mergedAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update guarantor set merged_into = :survivor where id = :gone or merged_into = :gone")
                .param("gone", merge.gone().value())
                .param("survivor", merge.survivor().value())
                .update();
    }

    /**
     * Marks a merge as taken back; the record stands for itself again, with what had been merged into it.
     *
     * @param merge the merge, with when it was taken back
     * @param act which act takes it back
     */
    public void undo(GuarantorMerge merge, UUID act) {
        jdbc.sql("update guarantor_merge set undone_at = :at, undone_act_id = :act where id = :id")
                .param("id", merge.id())
                .param("act", act)
                .param("at", merge.undoneAt().orElseThrow().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update guarantor set merged_into = null where id = :gone")
                .param("gone", merge.gone().value())
                .update();
        jdbc.sql("""
                        with recursive below as (
                            select gone_id from guarantor_merge where survivor_id = :gone and undone_at is null
                            union
                            select deeper.gone_id from guarantor_merge deeper
                            join below on below.gone_id = deeper.survivor_id
                            where deeper.undone_at is null)
                        update guarantor set merged_into = :gone from below
                        where guarantor.id = below.gone_id""").param("gone", merge.gone().value()).update();
    }

    /**
     * A merge, locked.
     *
     * @return the merge, or empty
     */
    public Optional<GuarantorMerge> lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, n) -> merge(row))
                .optional();
    }

    /**
     * Merges that a record took part in.
     *
     * @param guarantor the record, gone or surviving
     * @return latest first, also those taken back
     */
    public List<GuarantorMerge> of(GuarantorId guarantor) {
        return jdbc.sql(SELECT + " where gone_id = :id or survivor_id = :id order by merged_at desc, id desc")
                .param("id", guarantor.value())
                .query((row, n) -> merge(row))
                .list();
    }

    private static GuarantorMerge merge(ResultSet row) throws SQLException {
        return new GuarantorMerge(
                row.getObject(1, UUID.class),
                new GuarantorId(row.getObject(2, UUID.class)),
                new GuarantorId(row.getObject(3, UUID.class)),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(6, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
