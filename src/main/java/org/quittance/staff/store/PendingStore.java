package org.quittance.staff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.PendingAct;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes {@code staff_pending_act} and {@code staff_approval}. */
public final class PendingStore {

    private static final String ACTS = """
            select id, act_key, act, about, cents, details, reason, asked_by, asked_at, limit_cents, counted_cents,
                   approvals, state, outcome, settled_by, settled_at
            from staff_pending_act
            """;

    private final JdbcClient jdbc;

    /**
     * Pending acts in a database.
     */
    public PendingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an act that waits.
     *
     * @param pending the act
     */
    public void insert(PendingAct pending) {
        jdbc.sql("""
                        insert into staff_pending_act (id, act_key, act, about, cents, details, reason, asked_by,
                            asked_at, limit_cents, counted_cents, approvals, state)
                        values (:id, :key, :act, :about, :cents, :details::jsonb, :reason, :by, :at, :limit, :counted,
                            :approvals, :state)""")
                .param("id", pending.id())
                .param("key", pending.actKey())
                .param("act", pending.act().code())
                .param("about", pending.about())
                .param("cents", pending.amountCents())
                .param("details", pending.details())
                .param("reason", pending.reason())
                .param("by", pending.askedBy())
                .param("at", pending.askedAt().atOffset(ZoneOffset.UTC))
                .param("limit", pending.limitCents())
                .param("counted", pending.countedCents())
                .param("approvals", pending.approvals())
                .param("state", pending.state().code())
                .update();
    }

    /**
     * An act, held against other deciders until the transaction ends.
     *
     * @return the act as it stands
     */
    public Optional<PendingAct> hold(UUID id) {
        return with(ACTS + "where id = :id for update", Map.of("id", id)).stream()
                .findFirst();
    }

    /**
     * An act.
     *
     * @return the act as it stands
     */
    public Optional<PendingAct> byId(UUID id) {
        return with(ACTS + "where id = :id", Map.of("id", id)).stream().findFirst();
    }

    /**
     * An act by its key.
     *
     * @return the act as it stands
     */
    public Optional<PendingAct> byKey(String key) {
        return with(ACTS + "where act_key = :key", Map.of("key", key)).stream().findFirst();
    }

    /**
     * What waits.
     *
     * @param after the last one seen
     * @param limit at most so many
     * @return the oldest first
     */
    public List<PendingAct> waiting(Optional<UUID> after, int limit) {
        return with(
                ACTS + "where state = 'waiting' and id > :after order by id limit :limit",
                Map.of("after", after.orElse(new UUID(0, 0)), "limit", limit));
    }

    /**
     * What waits about an account.
     *
     * @param about the patient account
     * @return the oldest first
     */
    public List<PendingAct> waitingAbout(UUID about) {
        return with(ACTS + "where about = :about and state = 'waiting' order by id", Map.of("about", about));
    }

    /**
     * What no longer waits.
     *
     * @param limit at most so many
     * @return the latest settled first
     */
    public List<PendingAct> settled(int limit) {
        return with(
                ACTS + "where state <> 'waiting' order by settled_at desc, id desc limit :limit",
                Map.of("limit", limit));
    }

    /**
     * All that ever waited about an account.
     *
     * @param about the patient account
     * @return the oldest first
     */
    public List<PendingAct> about(UUID about) {
        return with(ACTS + "where about = :about order by id", Map.of("about", about));
    }

    /**
     * How much waits that others asked for.
     *
     * @param name sign-in name of who counts
     * @return a count
     */
    public long countWaitingNotOf(String name) {
        return jdbc.sql("select count(*) from staff_pending_act where state = 'waiting' and asked_by <> :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /**
     * Adds that somebody agreed.
     *
     * @param id to which act
     * @param approval who and when
     */
    public void addApproval(UUID id, PendingAct.Approval approval) {
        jdbc.sql("""
                        insert into staff_approval (pending_id, approved_by, approved_at, limit_cents, comment)
                        values (:id, :by, :at, :limit, :comment)""")
                .param("id", id)
                .param("by", approval.by())
                .param("at", approval.at().atOffset(ZoneOffset.UTC))
                .param("limit", approval.limitCents())
                .param("comment", approval.comment())
                .update();
    }

    /**
     * Keeps what was owed before and after.
     *
     * @param id of which act
     * @param before cents
     * @param after cents
     */
    public void sayBeforeAndAfter(UUID id, long before, long after) {
        jdbc.sql("update staff_approval set before_cents = :before, after_cents = :after where pending_id = :id")
                .param("before", before)
                .param("after", after)
                .param("id", id)
                .update();
    }

    /**
     * Ends the waiting.
     *
     * @param id which act
     * @param state how
     * @param now when
     * @param outcome what became of it, a sentence
     */
    public void settle(UUID id, PendingAct.State state, String by, Instant now, String outcome) {
        jdbc.sql("""
                        update staff_pending_act
                        set state = :state, settled_by = :by, settled_at = :now, outcome = :outcome
                        where id = :id and state = 'waiting'""")
                .param("state", state.code())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("outcome", outcome)
                .param("id", id)
                .update();
    }

    private List<PendingAct> with(String sql, Map<String, Object> parameters) {
        List<PendingAct> found =
                jdbc.sql(sql).params(parameters).query((row, n) -> act(row)).list();
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, List<PendingAct.Approval>> given = given(found);
        return found.stream()
                .map(act -> act.agreedBy(given.getOrDefault(act.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<PendingAct.Approval>> given(List<PendingAct> acts) {
        Map<UUID, List<PendingAct.Approval>> given = new HashMap<>();
        jdbc.sql("""
                        select pending_id, approved_by, approved_at, limit_cents, comment, before_cents, after_cents
                        from staff_approval where pending_id = any(:ids) order by approved_at""")
                .param("ids", acts.stream().map(PendingAct::id).toArray(UUID[]::new))
                .query(row -> {
                    given.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                            .add(new PendingAct.Approval(
                                    row.getString(2),
                                    moment(row, 3),
                                    row.getLong(4),
                                    row.getString(5),
                                    cents(row, 6),
                                    cents(row, 7)));
                });
        return given;
    }

    private static PendingAct act(ResultSet row) throws SQLException {
        return new PendingAct(
                row.getObject("id", UUID.class),
                row.getString("act_key"),
                LimitedAct.ofCode(row.getString("act")),
                row.getObject("about", UUID.class),
                row.getLong("cents"),
                row.getString("details"),
                row.getString("reason"),
                row.getString("asked_by"),
                moment(row, row.findColumn("asked_at")),
                row.getLong("limit_cents"),
                row.getLong("counted_cents"),
                row.getInt("approvals"),
                PendingAct.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("outcome"),
                settled(row),
                List.of());
    }

    private static Optional<PendingAct.Settled> settled(ResultSet row) throws SQLException {
        int at = row.findColumn("settled_at");
        return row.getObject(at) == null
                ? Optional.empty()
                : Optional.of(new PendingAct.Settled(row.getString("settled_by"), moment(row, at)));
    }

    private static OptionalLong cents(ResultSet row, int column) throws SQLException {
        long cents = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(cents);
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
