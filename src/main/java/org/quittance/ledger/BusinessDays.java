package org.quittance.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.quittance.settings.Facility;
import org.quittance.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The ledger's calendar: which day it is for the facility (rule A-08), and the moment of recording. */
@Component
public class BusinessDays {

    private static final ScopedValue<LocalDate> DAY = ScopedValue.newInstance();

    private final Clock clock;
    private final Supplier<ZoneId> zone;

    /**
     * The calendar of the organisation that a thread works for.
     *
     * @param clock the moment
     * @param settings the zone
     */
    @Autowired
    public BusinessDays(Clock clock, Settings settings) {
        this.clock = clock;
        this.zone = () -> settings.get(Facility.ZONE);
    }

    /**
     * A calendar in a zone.
     *
     * @param clock the moment
     * @param zone the facility's zone
     */
    public BusinessDays(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = () -> zone;
    }

    /**
     * The day that acts are posted in now.
     *
     * @return the facility's calendar day
     */
    public LocalDate today() {
        return DAY.isBound() ? DAY.get() : LocalDate.ofInstant(clock.instant(), zone());
    }

    /**
     * The moment of recording, no finer than the database keeps it.
     *
     * @return now, in microseconds
     */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The facility's zone.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone.get();
    }

    /**
     * Does something as on an earlier, still open day: how a first load gives old papers their own days.
     *
     * @param day the ledger day
     * @param act what to do
     */
    public void on(LocalDate day, Runnable act) {
        ScopedValue.where(DAY, day).run(act);
    }
}
