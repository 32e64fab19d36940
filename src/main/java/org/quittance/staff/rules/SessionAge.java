package org.quittance.staff.rules;

import java.time.Duration;
import java.time.Instant;

/** How long a session lasts: 15 minutes without use, 12 hours in all. */
public final class SessionAge {

    /** Longest time without use. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** Longest time in all. */
    public static final Duration ABSOLUTE = Duration.ofHours(12);

    private SessionAge() {}

    /**
     * Whether a session still counts.
     *
     * @param began when it began
     * @param lastUsed when it was last used
     * @param now the moment
     * @return false when it is over
     */
    public static boolean lasts(Instant began, Instant lastUsed, Instant now) {
        return now.isBefore(lastUsed.plus(IDLE)) && now.isBefore(began.plus(ABSOLUTE));
    }
}
