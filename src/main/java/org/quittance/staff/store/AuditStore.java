package org.quittance.staff.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.People;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes {@code staff_audit}. */
public final class AuditStore {

    /** Of so many lines of a person the newest is looked for. */
    private static final int LAST_LINES = 20;

    private final JdbcClient jdbc;

    /**
     * The trail in a database.
     */
    public AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a line.
     *
     * @param event what happened
     * @param at when
     */
    public void insert(AuditEvent event, Instant at) {
        insert(event, null, "", at);
    }

    /**
     * Adds a line unless one of the person's last ones says the same.
     *
     * @param event what was shown, to somebody who is signed in
     * @param at when
     * @param since how old a line may be to stand for this one
     */
    public void insertUnlessSince(AuditEvent event, Instant at, Instant since) {
        boolean said = jdbc.sql("""
                        select exists (
                            select from (select * from staff_audit where staff_id = :staff order by id desc limit :last)
                                latest
                            where act = :act and object_kind = :kind and object_id is not distinct from :object
                              and address = :address and happened_at >= :since)""")
                .param("staff", event.staff().map(id -> id.value()).orElse(null), java.sql.Types.OTHER)
                .param("last", LAST_LINES)
                .param("act", event.act().name().toLowerCase(java.util.Locale.ROOT))
                .param("kind", event.objectKind())
                .param("object", event.object().orElse(null), java.sql.Types.OTHER)
                .param("address", event.address())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
        if (!said) {
            insert(event, at);
        }
    }

    /**
     * Adds a line about something that showed several records.
     *
     * @param event what happened
     * @param rows how many records were shown; none where it does not apply
     * @param filters names of what was asked by
     * @param at when
     */
    public void insert(AuditEvent event, @Nullable Integer rows, String filters, Instant at) {
        jdbc.sql("""
                        insert into staff_audit (happened_at, staff_id, act, object_kind, object_id, outcome, address,
                            rows, filters)
                        values (:at, :staff, :act, :kind, :object, :outcome, :address, :rows, :filters)
                        """)
                .param("at", Timestamp.from(at))
                .param("staff", event.staff().map(id -> id.value()).orElse(null), java.sql.Types.OTHER)
                .param("act", event.act().name().toLowerCase(java.util.Locale.ROOT))
                .param("kind", event.objectKind())
                .param("object", event.object().orElse(null), java.sql.Types.OTHER)
                .param("outcome", event.outcome().name().toLowerCase(java.util.Locale.ROOT))
                .param("address", event.address())
                .param("rows", rows, java.sql.Types.INTEGER)
                .param("filters", filters)
                .update();
    }

    /**
     * What administrators did to somebody's place here.
     *
     * @param most no more than these
     * @return the latest first
     */
    public List<People.Change> kept(UUID about, int most) {
        return jdbc.sql("""
                        select object_kind, coalesce(sign_in, '') as who, happened_at from staff_audit
                        left join staff_member member on member.id = staff_id
                        where object_id = :about and act = 'keep_staff' and outcome = 'done'
                        order by staff_audit.id desc limit :most""")
                .param("about", about)
                .param("most", most)
                .query((row, n) -> new People.Change(
                        row.getString("object_kind"),
                        row.getString("who"),
                        row.getTimestamp("happened_at").toInstant()))
                .list();
    }
}
