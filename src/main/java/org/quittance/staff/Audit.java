package org.quittance.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.quittance.staff.store.AuditStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail of who saw and did what: append-only, without personal data of patients. */
@Component
public class Audit {

    private static final Duration ONE_PAGE = Duration.ofMinutes(1);

    private final AuditStore store;
    private final Clock clock;

    /**
     * The trail in a database.
     *
     * @param clock the moment
     */
    public Audit(JdbcClient jdbc, Clock clock) {
        this.store = new AuditStore(jdbc);
        this.clock = clock;
    }

    /**
     * Adds a line, in the caller's transaction when there is one.
     *
     * @param event what happened
     */
    public void record(AuditEvent event) {
        store.insert(event, clock.instant());
    }

    /**
     * Adds a line about a page that was shown, unless the same was shown to the same person within the last minute: a
     * page that asks for its parts is one line.
     *
     * @param event what was shown
     */
    public void seen(AuditEvent event) {
        Instant now = clock.instant();
        store.insertUnlessSince(event, now, now.minus(ONE_PAGE));
    }

    /**
     * Adds a line about something that showed several records.
     *
     * @param event what happened
     * @param rows how many records were shown
     * @param filters names of what was asked by, never what was asked for
     */
    public void record(AuditEvent event, int rows, String filters) {
        store.insert(event, rows, filters, clock.instant());
    }
}
