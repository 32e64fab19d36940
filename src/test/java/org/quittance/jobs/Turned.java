package org.quittance.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that the test turns. */
final class Turned extends Clock {

    private volatile Instant now;

    Turned(Instant now) {
        this.now = now;
    }

    void on(Duration by) {
        now = now.plus(by);
    }

    void to(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("America/New_York");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
