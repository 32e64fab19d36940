package org.quittance.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Which accounts a list shows, and in which order.
 *
 * @param owing by who owes
 * @param payer only those that this payer insures; empty for all
 * @param status only those that stand so, in a word as {@code open}; empty for all
 * @param order which first
 */
public record AccountChoice(Owing owing, Optional<UUID> payer, String status, Order order) {

    /** By who owes. */
    public enum Owing {
        /** Something is left, with anybody. */
        ANYBODY,
        /** The patient's side owes. */
        PATIENT,
        /** A payer is asked. */
        PAYER,
        /** We owe somebody: a credit. */
        US,
        /** All accounts. */
        ALL;

        /**
         * As in an address.
         *
         * @return in small letters
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Read from an address.
         *
         * @param code as typed
         * @return what it names, else {@link #ANYBODY}
         */
        public static Owing of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElse(ANYBODY);
        }
    }

    /** Which first. */
    public enum Order {
        /** The largest balance. */
        BALANCE,
        /** The latest day of care. */
        LATEST,
        /** The earliest day of care. */
        EARLIEST;

        /**
         * As in an address.
         *
         * @return in small letters
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Read from an address.
         *
         * @param code as typed
         * @return what it names, else {@link #BALANCE}
         */
        public static Order of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElse(BALANCE);
        }
    }
}
