package org.quittance.staff.store;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quittance.staff.AuditEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes {@code staff_audit}. */
public final class AuditStore {

    private final JdbcClient jdbc;

    /**
     * The trail in a database.
     *
     * @param jdbc where it is
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
}
