package org.quittance.exchange.x12;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What single senders are known to write in their envelopes against the standard, read all the same. Kept as data with
 * names in {@code sender-habits.tsv}, by GS02.
 */
public final class SenderHabits {

    /** One habit. */
    public enum Habit {
        /** The elements of ISA are not padded to their widths. */
        ISA_COLLAPSED("ISA is written with collapsed blanks"),
        /** GE01 does not count the transactions of its group. */
        GE01_UNRELIABLE("GE01 does not count the transactions"),
        /** IEA02 does not repeat ISA13. */
        IEA02_UNRELIABLE("IEA02 does not repeat ISA13");

        private final String words;

        Habit(String words) {
            this.words = words;
        }

        /**
         * The habit in words for a report.
         *
         * @return as {@code "IEA02 does not repeat ISA13"}
         */
        public String words() {
            return words;
        }
    }

    private static final SenderHabits KNOWN = load();

    private final Map<String, Set<Habit>> bySender;

    private SenderHabits(Map<String, Set<Habit>> bySender) {
        this.bySender = bySender;
    }

    static SenderHabits known() {
        return KNOWN;
    }

    boolean has(String sender, Habit habit) {
        return bySender.getOrDefault(sender, Set.of()).contains(habit);
    }

    private static SenderHabits load() {
        String name = "/org/quittance/exchange/x12/sender-habits.tsv";
        try (InputStream in = Objects.requireNonNull(SenderHabits.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new SenderHabits(lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> habits(cells[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Habit> habits(String cell) {
        return Arrays.stream(cell.split(","))
                .map(Habit::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Habit.class)));
    }
}
