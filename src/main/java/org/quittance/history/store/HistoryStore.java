package org.quittance.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.history.NotedChange;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.staff.Actor;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code record_act} and {@code record_change}. */
public final class HistoryStore {

    private static final String SELECT = """
            select change.id, change.kind, change.record_id, change.field, change.before, change.after,
                act.id, act.changed_by, act.reason, act.source, act.changed_at
            from record_change change
            join record_act act on act.id = change.act_id
            """;

    private static final String ADD_ACTS = """
            insert into record_act (id, changed_at, changed_by, reason, source)
            select id, :at, changed_by, reason, source
            from unnest(:id::uuid[], :by::text[], :reason::text[], :source::text[])
                as made (id, changed_by, reason, source)
            on conflict (id) do nothing""";

    private static final String ADD_CHANGES = """
            insert into record_change (act_id, kind, record_id, field, before, after)
            select act_id, kind, record_id, field, before, after
            from unnest(:act::uuid[], :kind::text[], :record::uuid[], :field::text[], :before::text[], :after::text[])
                with ordinality as made (act_id, kind, record_id, field, before, after, place)
            order by place""";

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public HistoryStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Adds changes and the acts that made them. An act that goes on keeps the moment of its first changes.
     *
     * @param made the changes, at least one
     * @param at the moment of recording
     */
    public void add(List<RecordChange> made, Instant at) {
        Map<UUID, RecordAct> acts = new LinkedHashMap<>();
        made.forEach(change -> acts.put(change.act().id(), change.act()));
        jdbc.sql(ADD_ACTS)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", SqlArrays.of(acts.values(), RecordAct::id))
                .param("by", SqlArrays.of(acts.values(), act -> act.by().name()))
                .param("reason", SqlArrays.of(acts.values(), RecordAct::reason))
                .param("source", SqlArrays.of(acts.values(), RecordAct::source))
                .update();
        jdbc.sql(ADD_CHANGES)
                .param("act", SqlArrays.of(made, change -> change.act().id()))
                .param("kind", SqlArrays.of(made, change -> change.kind().word()))
                .param("record", SqlArrays.of(made, RecordChange::record))
                .param("field", SqlArrays.of(made, RecordChange::field))
                .param("before", SqlArrays.of(made, RecordChange::before))
                .param("after", SqlArrays.of(made, RecordChange::after))
                .update();
    }

    /**
     * Changes of a record.
     *
     * @param kind what kind of record
     * @param before only changes with lower numbers
     * @param limit at most so many
     * @return latest first
     */
    public List<NotedChange> ofRecord(RecordKind kind, UUID record, long before, int limit) {
        return jdbc.sql(SELECT + """
                         where change.kind = :kind and change.record_id = :record and change.id < :before
                        order by change.id desc limit :limit""")
                .param("kind", kind.word())
                .param("record", record)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> noted(row))
                .list();
    }

    /**
     * Changes of several records.
     *
     * @param before only changes with lower numbers
     * @param limit at most so many
     * @return latest first
     */
    public List<NotedChange> ofRecords(Collection<UUID> records, long before, int limit) {
        return jdbc.sql(SELECT + """
                         where change.record_id = any(:records::uuid[]) and change.id < :before
                        order by change.id desc limit :limit""")
                .param("records", SqlArrays.of(records, record -> record))
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> noted(row))
                .list();
    }

    /**
     * Changes of one field of a record.
     *
     * @param kind what kind of record
     * @param field name of the field
     * @return latest first
     */
    public List<NotedChange> ofField(RecordKind kind, UUID record, String field) {
        return jdbc.sql(SELECT + """
                         where change.kind = :kind and change.record_id = :record and change.field = :field
                        order by change.id desc""")
                .param("kind", kind.word())
                .param("record", record)
                .param("field", field)
                .query((row, n) -> noted(row))
                .list();
    }

    /**
     * Changes of an act.
     *
     * @return in the order in which they were noted
     */
    public List<NotedChange> ofAct(UUID act) {
        return jdbc.sql(SELECT + " where change.act_id = :act order by change.id")
                .param("act", act)
                .query((row, n) -> noted(row))
                .list();
    }

    /**
     * What fields were before their first change from a moment on.
     *
     * @param kind what kind of record
     * @param from the moment
     * @return by field; fields that did not change since are left out
     */
    public Map<String, String> firstBefores(RecordKind kind, UUID record, Instant from) {
        Map<String, String> befores = new HashMap<>();
        jdbc.sql("""
                        select distinct on (change.field) change.field, change.before
                        from record_change change
                        join record_act act on act.id = change.act_id
                        where change.kind = :kind and change.record_id = :record and act.changed_at >= :from
                        order by change.field, change.id""")
                .param("kind", kind.word())
                .param("record", record)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    befores.put(row.getString(1), row.getString(2));
                });
        return befores;
    }

    private static NotedChange noted(ResultSet row) throws SQLException {
        RecordAct act = new RecordAct(
                row.getObject(7, UUID.class), Actor.remembered(row.getString(8)), row.getString(9), row.getString(10));
        return new NotedChange(
                row.getLong(1),
                new RecordChange(
                        act,
                        RecordKind.ofWord(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }
}
