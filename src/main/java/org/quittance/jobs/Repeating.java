package org.quittance.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When work runs by itself. A time that no node was there for is made up for, once. */
public sealed interface Repeating {

    /** How long after the program first starts it runs for the first time. */
    Duration first();

    /** The next time after a moment, in the facility's zone. */
    Instant after(Instant moment, ZoneId zone);

    /**
     * Once a day. On the day on which the clocks skip that time it runs as much later as they skip; on the day on which
     * they show it twice it runs at the earlier.
     *
     * @param at what the facility's clocks show
     */
    record EveryDay(LocalTime at, Duration first) implements Repeating {
        @Override
        public Instant after(Instant moment, ZoneId zone) {
            ZonedDateTime today = ZonedDateTime.of(moment.atZone(zone).toLocalDate(), at, zone);
            return today.toInstant().isAfter(moment)
                    ? today.toInstant()
                    : ZonedDateTime.of(today.toLocalDate().plusDays(1), at, zone)
                            .toInstant();
        }
    }

    /**
     * So long after it has ended.
     *
     * @param pause from the end of one run to the beginning of the next
     */
    record Every(Duration pause, Duration first) implements Repeating {
        @Override
        public Instant after(Instant moment, ZoneId zone) {
            return moment.plus(pause);
        }
    }
}
