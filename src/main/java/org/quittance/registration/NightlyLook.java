package org.quittance.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks over the records of people while a server runs, in a thread of its own: over all of them once a night, and every
 * two minutes over those touched since. A night that nobody was there for is made up for. What goes wrong is logged and
 * tried again two minutes later. Several nodes may look at once; what they find is to be written once.
 */
public final class NightlyLook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyLook.class);
    private static final Duration BETWEEN = Duration.ofMinutes(2);

    /**
     * What is done with the records.
     *
     * @param last when the last complete look over all began, on whatever node; empty when there was none
     * @param all looks over all
     * @param touched looks over those touched since a moment
     */
    public record Work(Supplier<Optional<Instant>> last, Runnable all, Consumer<Instant> touched) {}

    private final String what;
    private final LocalTime night;
    private final Work work;
    private final Clock clock;
    private final ScheduledExecutorService executor;
    private Instant seen;

    /**
     * A look that has not begun.
     *
     * @param what for what is looked, in the log and as the name of the thread
     * @param night from when on all records are looked over, in universal time
     * @param work what is done
     * @param clock tells the time; records touched from now on count as touched
     */
    public NightlyLook(String what, LocalTime night, Work work, Clock clock) {
        this.what = what;
        this.night = night;
        this.work = work;
        this.clock = clock;
        this.seen = clock.instant();
        this.executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(what).factory());
    }

    /**
     * Begins, and goes on until closed.
     *
     * @param first how long to wait for the first look
     */
    public void begin(Duration first) {
        var _ = executor.scheduleWithFixedDelay(this::look, first.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    void look() {
        try {
            Instant now = clock.instant();
            boolean due =
                    work.last().get().map(last -> last.isBefore(lastNight(now))).orElse(true);
            if (due) {
                work.all().run();
            } else {
                work.touched().accept(seen);
            }
            seen = now;
        } catch (RuntimeException e) {
            LOG.error(
                    "Records could not be looked at for {}; it is tried again in {} minutes",
                    what,
                    BETWEEN.toMinutes(),
                    e);
        }
    }

    private Instant lastNight(Instant now) {
        ZonedDateTime tonight = now.atZone(ZoneOffset.UTC).with(night);
        return tonight.toInstant().isAfter(now) ? tonight.minusDays(1).toInstant() : tonight.toInstant();
    }

    /** Waits for the look that is under way, and ends. */
    @Override
    public void close() {
        executor.close();
    }
}
