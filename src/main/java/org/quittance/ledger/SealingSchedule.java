package org.quittance.ledger;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** While the server runs, closed days are sealed: when it starts, and within the hour after a day has ended. */
@Component
@ConditionalOnWebApplication
class SealingSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealingSchedule.class);

    private final Seals seals;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("seals").factory());
    private volatile boolean running;

    SealingSchedule(Seals seals) {
        this.seals = seals;
    }

    @Override
    public void start() {
        running = true;
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
    public void stop() {
        running = false;
        executor.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
