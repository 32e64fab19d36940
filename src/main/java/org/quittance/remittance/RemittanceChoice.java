package org.quittance.remittance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Which remittances a list shows.
 *
 * @param payer only those of this payer; empty for all
 * @param from first day of the money; empty for any
 * @param to last day of the money; empty for any
 * @param state only those that stand so
 * @param unappliedOnly only those of which money found no claim
 */
public record RemittanceChoice(
        Optional<UUID> payer, Optional<LocalDate> from, Optional<LocalDate> to, State state, boolean unappliedOnly) {

    /** All of them. */
    public static final RemittanceChoice ALL =
            new RemittanceChoice(Optional.empty(), Optional.empty(), Optional.empty(), State.ANY, false);

    /** How a remittance stands. */
    public enum State {
        /** However. */
        ANY,
        /** In the books. */
        POSTED,
        /** Taken back. */
        UNDONE;

        /**
         * As in an address.
         *
         * @return in small letters; empty for any
         */
        public String code() {
            return this == ANY ? "" : name().toLowerCase(Locale.ROOT);
        }

        /**
         * Read from an address.
         *
         * @param code as typed
         * @return what it names, else {@link #ANY}
         */
        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElse(ANY);
        }
    }
}
