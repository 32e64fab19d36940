package org.quittance.payments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which payments a list shows.
 *
 * @param from first day of receipt; empty for any
 * @param to last day of receipt; empty for any
 * @param tender only those paid so; empty for all
 * @param takenBy only those taken by whom this sign-in names; empty for all
 * @param state only those that stand so
 */
public record PaymentChoice(
        Optional<LocalDate> from, Optional<LocalDate> to, Optional<Tender> tender, String takenBy, State state) {

    /** All of them. */
    public static final PaymentChoice ALL =
            new PaymentChoice(Optional.empty(), Optional.empty(), Optional.empty(), "", State.ANY);

    /** How a payment stands. */
    public enum State {
        /** However. */
        ANY,
        /** Taken. */
        TAKEN,
        /** Taken back. */
        REVERSED;

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
