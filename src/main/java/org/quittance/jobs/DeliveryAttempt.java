package org.quittance.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * One time that something was handed to an outside party.
 *
 * @param n counted from 1
 * @param state how it ended
 * @param why in plain words
 */
public record DeliveryAttempt(int n, Instant beganAt, Optional<Instant> endedAt, State state, String why) {

    /** How an attempt ended. */
    public enum State {
        /** It was begun, and the program ended before it knew more. */
        BEGUN,
        /** The other party has it. */
        DELIVERED,
        /** It will never be taken as it is. */
        REFUSED,
        /** It did not arrive. */
        NOT_NOW,
        /** It may have arrived or not. */
        UNKNOWN;

        /** Whether it must be looked up before it is sent again. */
        boolean isOpen() {
            return this == BEGUN || this == UNKNOWN;
        }
    }
}
