package org.quittance.registration;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * On which clock somebody lives.
 *
 * @param zones every clock it may be, the likeliest first: calls are timed by all of them (rule E-43)
 * @param source what decided
 */
public record ClockOf(List<ZoneId> zones, Source source) {

    /** Nobody knows. */
    public static final ClockOf UNKNOWN = new ClockOf(List.of(), Source.NOTHING);

    /** What decided on which clock somebody lives. */
    public enum Source {
        /** The person says so. */
        PERSON,
        /** The ZIP of where the person lives. */
        ZIP,
        /** The area code of the telephone. */
        PHONE,
        /** Nothing is known that tells. */
        NOTHING
    }

    /** Takes a copy. */
    public ClockOf {
        zones = List.copyOf(zones);
    }

    /**
     * The likeliest clock.
     *
     * @return the zone, or empty when nobody knows
     */
    public Optional<ZoneId> likeliest() {
        return zones.stream().findFirst();
    }
}
