package org.quittance.ledger;

import java.time.LocalDate;
import java.util.Optional;

/** Something that does not hold, named so that a person can look it up. */
public sealed interface Discrepancy {

    /**
     * What does not hold.
     *
     * @return a few words
     */
    String what();

    /**
     * What it is about, by number.
     *
     * @return for example {@code transfer 17 of entry 5, day 2026-11-02}
     */
    String subject();

    private static String on(Optional<LocalDate> day) {
        return day.map(of -> ", day " + of).orElse("");
    }

    /**
     * A transfer.
     *
     * @param transfer its number
     * @param day the entry's ledger day, unless the entry is missing
     * @param what what does not hold
     */
    record OfTransfer(long transfer, EntryId entry, Optional<LocalDate> day, String what) implements Discrepancy {
        @Override
        public String subject() {
            return "transfer " + transfer + " of entry " + entry.value() + on(day);
        }
    }

    /**
     * An entry.
     *
     * @param entry its number
     * @param day its ledger day, unless it is missing
     * @param what what does not hold
     */
    record OfEntry(EntryId entry, Optional<LocalDate> day, String what) implements Discrepancy {
        @Override
        public String subject() {
            return "entry " + entry.value() + on(day);
        }
    }

    /**
     * A ledger account or its balance.
     *
     * @param account its number
     * @param what what does not hold
     */
    record OfAccount(long account, String what) implements Discrepancy {
        @Override
        public String subject() {
            return "ledger account " + account;
        }
    }

    /**
     * A closed day.
     *
     * @param day the ledger day
     * @param what what does not hold
     */
    record OfDay(LocalDate day, String what) implements Discrepancy {
        @Override
        public String subject() {
            return "day " + day;
        }
    }

    /**
     * A row of a table outside the ledger that was changed past the program.
     *
     * @param key its primary key; where that has several parts, with strokes between them
     * @param happened what was done to it
     * @param remedy what a person can do
     */
    record OfRow(String table, String key, String happened, String remedy) implements Discrepancy {
        @Override
        public String subject() {
            return table + " " + key;
        }

        @Override
        public String what() {
            return happened + ": " + remedy;
        }
    }

    /**
     * A record of another module whose amounts are not those of the ledger.
     *
     * @param subject which record, by number and without personal data
     * @param what what does not hold
     */
    record OfRecord(String subject, String what) implements Discrepancy {}
}
