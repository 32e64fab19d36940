package org.quittance.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after each attempt that failed. After the last pause there is one more attempt; if that fails too, the
 * work waits for a person.
 *
 * @param each the pauses in order
 */
public record Pauses(List<Duration> each) {

    /** Seconds at first, hours in the end: two days in all. */
    public static final Pauses GROWING = new Pauses(List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(7),
            Duration.ofHours(12),
            Duration.ofHours(24)));

    /** Pauses that nobody can change. */
    public Pauses {
        each = List.copyOf(each);
    }

    /** The pause after so many failures in a row; empty when it is time to give up. */
    Optional<Duration> after(int failures) {
        return failures > each.size() ? Optional.empty() : Optional.of(each.get(failures - 1));
    }
}
