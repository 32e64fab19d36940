package org.quittance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The machine's clock, in the zone of the organisation that the thread works for. */
final class FacilityClock extends Clock {

    private final Clock machine;
    private final Supplier<ZoneId> zone;

    FacilityClock(Clock machine, Supplier<ZoneId> zone) {
        this.machine = machine;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone.get();
    }

    @Override
    public Clock withZone(ZoneId other) {
        return machine.withZone(other);
    }

    @Override
    public Instant instant() {
        return machine.instant();
    }

    @Override
    public long millis() {
        return machine.millis();
    }
}
