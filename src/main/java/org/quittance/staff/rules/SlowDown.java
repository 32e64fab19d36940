package org.quittance.staff.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an attempt to sign in waits after failures. Three counts are kept: per name and address together (a person
 * who guesses), per address (a machine that tries one password on many names), and per name (many machines that
 * guess one name). The last two wait only briefly, so that an outsider cannot shut a colleague or a clinic out.
 */
public enum SlowDown {
    /** One name from one address. */
    NAME_AND_ADDRESS(5, Duration.ofMinutes(15)),
    /** One address, whatever the name; many people may share it, so the wait stays short. */
    ADDRESS(25, Duration.ofSeconds(10)),
    /** One name, whatever the address. */
    NAME(25, Duration.ofSeconds(30));

    private static final int LARGEST_SHIFT = 20;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final int free;
    private final Duration longest;

    SlowDown(int free, Duration longest) {
        this.free = free;
        this.longest = longest;
    }

    /**
     * How long the next attempt waits.
     *
     * @param failures failures since the last success
     * @param last when the last one happened
     * @param now the moment
     * @return zero when it is looked at now
     */
    public Duration waitFor(int failures, Instant last, Instant now) {
        if (failures < free || !isRemembered(last, now)) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - free + 1, LARGEST_SHIFT));
        Duration capped = pause.compareTo(longest) > 0 ? longest : pause;
        Duration left = Duration.between(now, last.plus(capped));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Whether a failure still counts.
     *
     * @param last when it happened
     * @param now the moment
     * @return false after an hour of quiet
     */
    public static boolean isRemembered(Instant last, Instant now) {
        return now.isBefore(last.plus(FORGOTTEN_AFTER));
    }
}
