package org.quittance.duplicates;

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
 * While the server runs, all records are compared every night, and within minutes those that were made or changed.
 * Several nodes may do so, one at a time: a pair is written once.
 */
@Component
@ConditionalOnWebApplication
class DuplicateSchedule implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DuplicateSchedule.class);
    /** Between three and four at night on the East coast, after the typo doctor. */
    private static final LocalTime NIGHT = LocalTime.of(8, 0);

    private static final int MINUTES = 2;

    private final Duplicates duplicates;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("duplicates").factory());
    private Instant seen;

    DuplicateSchedule(Duplicates duplicates, Clock clock) {
        this.duplicates = duplicates;
        this.clock = clock;
        this.seen = clock.instant();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = executor.scheduleWithFixedDelay(this::look, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            Instant now = clock.instant();
            boolean due = duplicates
                    .lastLook()
                    .map(last -> last.isBefore(lastNight(now)))
                    .orElse(true);
            if (due) {
                Duplicates.Looked looked = duplicates.lookAtAll();
                LOG.info(
                        "{} records were looked at for duplicates: {} pairs compared, {} new; {} values passed over",
                        looked.records(),
                        looked.compared(),
                        looked.found(),
                        looked.valuesPassedOver());
            } else {
                duplicates.lookAtTouchedSince(seen);
            }
            seen = now;
        } catch (RuntimeException e) {
            LOG.error("Records could not be looked at for duplicates; it is tried again in {} minutes", MINUTES, e);
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
