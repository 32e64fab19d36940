package org.quittance.findings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While the server runs, all records are looked at every night, and within minutes those that an import brought or
 * payers answered about. Several nodes may do so: a finding is written once.
 */
@Component
@ConditionalOnWebApplication
class FindingSchedule implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FindingSchedule.class);
    /** Between two and three at night on the East coast. */
    private static final LocalTime NIGHT = LocalTime.of(7, 0);

    private static final int MINUTES = 2;

    private final Findings findings;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("findings").factory());
    private Instant seen;

    FindingSchedule(Findings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
        this.seen = clock.instant();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = executor.scheduleWithFixedDelay(this::look, 1, MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            Instant now = clock.instant();
            boolean due = findings.lastLook()
                    .map(last -> last.isBefore(lastNight(now)))
                    .orElse(true);
            if (due) {
                Findings.Looked looked = findings.lookAtAll();
                LOG.info("{} patients were looked at, {} findings are new", looked.patients(), looked.raised());
            } else {
                findings.lookAtTouchedSince(seen);
            }
            seen = now;
        } catch (RuntimeException e) {
            LOG.error("Records could not be looked at; it is tried again in {} minutes", MINUTES, e);
        }
    }

    private static Instant lastNight(Instant now) {
        ZonedDateTime night = now.atZone(ZoneOffset.UTC).with(NIGHT);
        return night.toInstant().isAfter(now) ? night.minusDays(1).toInstant() : night.toInstant();
    }

    @Override
    public void destroy() {
        executor.close();
    }
}
