package org.quittance.duplicates;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.quittance.registration.MergeId;

/**
 * What a person said about two records. It is said once and stays; a merge that is undone says nothing any more.
 *
 * @param state one person, or two
 * @param merge the merge that made them one; empty for two
 * @param who said so
 * @param why in words
 * @param at when
 */
public record DuplicateAnswer(State state, Optional<MergeId> merge, String who, String why, Instant at) {

    /** What can be said. */
    public enum State {
        /** Two people: the pair does not come again. */
        DIFFERENT,
        /** One person: the records were merged. */
        MERGED;

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
