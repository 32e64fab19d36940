package org.quittance.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.quittance.registration.NightlyLook;
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

    private static final Duration FIRST = Duration.ofMinutes(2);

    private final Duplicates duplicates;
    private final NightlyLook nightly;

    DuplicateSchedule(Duplicates duplicates, Clock clock) {
        this.duplicates = duplicates;
        this.nightly = new NightlyLook(
                "duplicates",
                NIGHT,
                new NightlyLook.Work(duplicates::lastLook, this::all, duplicates::lookAtTouchedSince),
                clock);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        nightly.begin(FIRST);
    }

    private void all() {
        Duplicates.Looked looked = duplicates.lookAtAll();
        LOG.info(
                "{} records were looked at for duplicates: {} pairs compared, {} new; {} values passed over",
                looked.records(),
                looked.compared(),
                looked.found(),
                looked.valuesPassedOver());
    }

    @Override
    public void destroy() {
        nightly.close();
    }
}
