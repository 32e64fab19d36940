package org.quittance.ledger;

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
 * While the server runs, closed days are sealed: when it is ready, and within the hour after a day has ended. Not
 * earlier: until then a first load may still give old papers their own days.
 */
@Component
@ConditionalOnWebApplication
class SealingSchedule implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SealingSchedule.class);

    private final Seals seals;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("seals").factory());

    SealingSchedule(Seals seals) {
        this.seals = seals;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = executor.scheduleWithFixedDelay(this::seal, 0, 60, TimeUnit.MINUTES);
    }

    private void seal() {
        try {
            int days = seals.sealClosedDays();
            if (days > 0) {
                LOG.info("{} closed days were sealed", days);
            }
        } catch (RuntimeException e) {
            LOG.error("Closed days could not be sealed; it is tried again in an hour", e);
        }
    }

    @Override
    public void destroy() {
        executor.close();
    }
}
