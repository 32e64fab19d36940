package org.quittance.jobs.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.jobs.Delivery;
import org.quittance.jobs.DeliveryAttempt;
import org.quittance.storage.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code common.delivery_attempt}. */
public final class AttemptStore {

    private final JdbcClient jdbc;

    /** The table in a database. */
    public AttemptStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** What was tried, the first attempt first. */
    public List<DeliveryAttempt> attempts(String kind, Organisation organisation, String subject) {
        return jdbc.sql("""
                        select n, began_at, ended_at, outcome, why from common.delivery_attempt
                        where kind = :kind and organisation = :organisation and subject = :subject order by n""")
                .param("kind", kind)
                .param("organisation", organisation.name())
                .param("subject", subject)
                .query((row, at) -> new DeliveryAttempt(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(3, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        DeliveryAttempt.State.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                        row.getString(5)))
                .list();
    }

    /** Writes down that an attempt is about to be made. */
    public void begin(String kind, Organisation organisation, String subject, int n, UUID run, Instant at) {
        jdbc.sql("""
                        insert into common.delivery_attempt (kind, organisation, subject, n, run_id, began_at, outcome)
                        values (:kind, :organisation, :subject, :n, :run, :at, 'begun')""")
                .param("kind", kind)
                .param("organisation", organisation.name())
                .param("subject", subject)
                .param("n", n)
                .param("run", run)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes down how an attempt ended. */
    public void end(
            String kind, Organisation organisation, String subject, int n, Delivery.Outcome outcome, Instant at) {
        String[] said = switch (outcome) {
            case Delivery.Outcome.Delivered(String words) -> new String[] {"delivered", words};
            case Delivery.Outcome.Refused(String why) -> new String[] {"refused", why};
            case Delivery.Outcome.NotNow(String why) -> new String[] {"not_now", why};
            case Delivery.Outcome.Unknown(String why) -> new String[] {"unknown", why};
        };
        jdbc.sql("""
                        update common.delivery_attempt set outcome = :outcome, why = :why, ended_at = :at
                        where kind = :kind and organisation = :organisation and subject = :subject and n = :n
                            and outcome in ('begun', 'unknown')""")
                .param("outcome", said[0])
                .param("why", said[1])
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("organisation", organisation.name())
                .param("subject", subject)
                .param("n", n)
                .update();
    }
}
