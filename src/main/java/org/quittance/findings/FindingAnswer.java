package org.quittance.findings;

import java.time.Instant;
import java.util.Locale;

/**
 * What became of a finding. It is said once and stays.
 *
 * @param state how it ended
 * @param who said so
 * @param why in words; may be empty
 * @param at when
 */
public record FindingAnswer(State state, String who, String why, Instant at) {

    /** How a finding ends. */
    public enum State {
        /** The proposal was right and was carried out. */
        ACCEPTED,
        /** What stands there is right: it is not raised again while it stands. */
        DISMISSED,
        /** The field was changed, or nothing speaks against it any more. */
        CLOSED;

        /**
         * As stored.
         *
         * @return in small letters
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The state under a code.
         *
         * @param code as stored
         * @return the state
         */
        public static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
