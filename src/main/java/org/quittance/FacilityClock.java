package org.quittance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The machine's clock, in the zone of the organisation that the thread works for. */
final class FacilityClock extends Clock {

    private final Supplier<ZoneId> zone;

    FacilityClock(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone.get();
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.system(other);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant();
    }

    @Override
    public long millis() {
        return Clock.systemUTC().millis();
    }
}
