package org.quittance.workbench.exceptions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.Remittances;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Waiting;
import org.springframework.stereotype.Component;

/** The number in the bar: counted at most every few seconds, because every page shows it. */
@Component
class WaitingCount implements Waiting {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Remittances remittances;
    private final Clock clock;
    private final AtomicReference<Counted> last = new AtomicReference<>(new Counted(0, Instant.MIN));

    private record Counted(long count, Instant at) {}

    WaitingCount(Remittances remittances, Clock clock) {
        this.remittances = remittances;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.EXCEPTIONS;
    }

    @Override
    public long count(StaffMember member) {
        Counted counted = last.get();
        Instant now = clock.instant();
        if (counted.at().isBefore(now.minus(FRESH))) {
            long count = 0;
            var counts = remittances.waitingCounts();
            for (Outcome outcome : Outcome.values()) {
                var each = counts.get(outcome);
                count += each == null || !outcome.needsPerson() ? 0 : each.answers();
            }
            counted = new Counted(count, now);
            last.set(counted);
        }
        return counted.count();
    }
}
