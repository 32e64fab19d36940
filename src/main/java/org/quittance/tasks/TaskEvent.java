package org.quittance.tasks;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to a task.
 *
 * @param what what happened
 * @param value the stake in cents, the new owner, the day it comes back, or why it was closed
 * @param at when
 */
public record TaskEvent(What what, String value, String by, Instant at) {

    /** What can happen to a task. */
    public enum What {
        /** It was opened with a stake. */
        OPENED,
        /** Its stake, day or reason changed. */
        CHANGED,
        /** It became somebody's, or nobody's. */
        ASSIGNED,
        /** It was put off until a day, or fetched back. */
        SNOOZED,
        /** It was closed. */
        CLOSED;

        /**
         * As stored.
         *
         * @return a lower case word
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
