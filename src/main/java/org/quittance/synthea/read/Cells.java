package org.quittance.synthea.read;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, typed. A cell that is not what it must be is noted as a fault and read as something harmless;
 * the set is then held, so that the harmless value never reaches the books. One object serves all rows of a file.
 */
public final class Cells {

    private static final int ID_LENGTH = 36;
    private static final int LONGEST_WHOLE_DOLLARS = 12;
    private static final int FIRST_YEAR = 1850;
    /** A century too early is typed easily: it is taken, and looked at. */
    private static final int FIRST_TYPED = 1700;

    private static final int LAST_YEAR = 2200;

    /** Stands where an id cannot be read; no record has it. */
    static final UUID NOBODY = new UUID(0, 0);

    private static final int LONGEST_SHOWN = 30;

    private final String file;
    private final Map<String, Integer> places;
    private final ZoneId zone;
    private final Faults faults;
    private final Map<String, Read> days = new HashMap<>();
    private @Nullable CsvRecord row;
    private boolean spoilt;

    private record Read(String raw, Optional<LocalDate> day) {}

    Cells(String file, Map<String, Integer> places, ZoneId zone, Faults faults) {
        this.file = file;
        this.places = places;
        this.zone = zone;
        this.faults = faults;
    }

    void at(CsvRecord next) {
        this.row = next;
        this.spoilt = false;
    }

    /** Whether something is wrong with the row, so that it is not taken. */
    boolean spoilt() {
        return spoilt;
    }

    /** What the row belongs to is not taken, and neither is the row; why was said there. */
    void hold() {
        spoilt = true;
    }

    private CsvRecord row() {
        if (row == null) {
            throw new IllegalStateException("No row was read yet.");
        }
        return row;
    }

    /**
     * Line of the row.
     *
     * @return its number in the file, the header being 1
     */
    public long line() {
        return row().getStartingLineNumber();
    }

    /**
     * A text, with runs of spaces made one.
     *
     * @return the text, empty when there is none
     */
    public String text(String column) {
        String raw = raw(column);
        return raw.contains("  ") || raw.startsWith(" ") || raw.endsWith(" ")
                ? raw.strip().replaceAll(" +", " ")
                : raw;
    }

    /**
     * A cell as it is written.
     *
     * @return its letters; empty when the table has no such column
     */
    public String written(String column) {
        return places.containsKey(column) ? raw(column) : "";
    }

    private String raw(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("No column " + column + " is read from " + file);
        }
        return row().getField(place);
    }

    /**
     * An id that must be there.
     *
     * @return the id
     */
    public UUID id(String column) {
        return optionalId(column).orElseGet(() -> {
            if (raw(column).isEmpty()) {
                fault(column, "MISSING", "", "An id must stand here", "Write the table again with all its ids.");
            }
            return NOBODY;
        });
    }

    /**
     * An id that may be empty.
     *
     * @return the id, or empty
     */
    public Optional<UUID> optionalId(String column) {
        String raw = raw(column);
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        if (!isId(raw)) {
            fault(
                    column,
                    "ID",
                    "",
                    "An id has the form of a UUID (8-4-4-4-12 hexadecimal digits)",
                    "Write the table again; ids must not be shortened or changed.");
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(raw));
    }

    /** Whether a text has the form of an id. */
    static boolean isId(String text) {
        if (text.length() != ID_LENGTH) {
            return false;
        }
        for (int i = 0; i < ID_LENGTH; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            boolean fits = dash ? c == '-' : HexFormat.isHexDigit(c);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /**
     * A day that somebody typed: what cannot be read is left empty, and looked at for what was meant.
     *
     * @return the day, or empty
     */
    public Optional<LocalDate> typedDay(String column) {
        String raw = raw(column);
        Optional<LocalDate> day = read(column, raw, FIRST_TYPED);
        if (day.isEmpty() && !raw.isEmpty()) {
            empty(column, raw);
        }
        return day;
    }

    /**
     * An amount of dollars with at most two decimals.
     *
     * @return cents, 0 when the cell is empty
     */
    public long cents(String column) {
        String raw = raw(column);
        long cents = parseCents(raw);
        if (cents < 0) {
            fault(
                    column,
                    "AMOUNT",
                    raw,
                    "An amount is dollars, not negative, with at most two decimals",
                    "Correct the amount; a payment taken back is not part of a population.");
            return 0;
        }
        return cents;
    }

    /**
     * An amount that must be there.
     *
     * @return cents, 0 or more
     */
    public long requiredCents(String column) {
        if (raw(column).isEmpty()) {
            fault(column, "MISSING", "", "An amount must stand here", "Write the table again with all its amounts.");
        }
        return cents(column);
    }

    /**
     * An amount as it is written, whatever it is.
     *
     * @return cents, or empty when it is none
     */
    Optional<Long> writtenCents(String column) {
        String raw = written(column);
        return raw.isEmpty() ? Optional.empty() : Optional.of(parseCents(raw)).filter(cents -> cents >= 0);
    }

    private static long parseCents(String raw) {
        if (raw.isEmpty()) {
            return 0;
        }
        int point = raw.indexOf('.');
        String dollars = point < 0 ? raw : raw.substring(0, point);
        String rest = point < 0 ? "" : raw.substring(point + 1);
        boolean formed = !dollars.isEmpty()
                && dollars.length() <= LONGEST_WHOLE_DOLLARS
                && rest.length() <= 2
                && (point < 0 || !rest.isEmpty());
        if (!formed || !isDigits(dollars) || !isDigits(rest)) {
            return -1;
        }
        return Long.parseLong(dollars) * 100 + Long.parseLong((rest + "00").substring(0, 2));
    }

    /** Whether a text has nothing but digits. */
    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * A day that must be there: a date, or a moment seen from the facility's zone.
     *
     * @return the day
     */
    public LocalDate day(String column) {
        return optionalDay(column).orElseGet(() -> {
            if (raw(column).isEmpty()) {
                fault(column, "MISSING", "", "A date must stand here", "Write the table again with all its dates.");
            }
            return LocalDate.EPOCH;
        });
    }

    /**
     * A day that may be empty.
     *
     * @return the day, or empty
     */
    public Optional<LocalDate> optionalDay(String column) {
        String raw = raw(column);
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = read(column, raw, FIRST_YEAR);
        if (day.isPresent()) {
            return day;
        }
        fault(
                column,
                "DATE",
                raw,
                "A date is YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ, " + FIRST_YEAR + " to " + LAST_YEAR,
                "Correct the date.");
        return Optional.empty();
    }

    /** Rows of one visit say the same day again and again: what a column said last is not read twice. */
    private Optional<LocalDate> read(String column, String raw, int firstYear) {
        Read last = days.get(column);
        if (last == null || !last.raw().equals(raw)) {
            last = new Read(raw, read(raw));
            days.put(column, last);
        }
        return last.day().filter(one -> one.getYear() >= firstYear && one.getYear() <= LAST_YEAR);
    }

    private Optional<LocalDate> read(String raw) {
        try {
            return Optional.of(
                    raw.length() == 10 ? LocalDate.parse(raw) : LocalDate.ofInstant(Instant.parse(raw), zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * A day on which neither money nor identity hangs: one that cannot be read is left empty, and said.
     *
     * @return the day, or empty
     */
    public Optional<LocalDate> dayIfReadable(String column) {
        String raw = raw(column);
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = read(column, raw, FIRST_YEAR);
        if (day.isEmpty()) {
            empty(column, raw);
        }
        return day;
    }

    private void empty(String column, String raw) {
        faults.emptied(
                file, line(), column, raw.length() > LONGEST_SHOWN ? raw.substring(0, LONGEST_SHOWN) + "…" : raw);
    }

    /** The id by which a row is known, when it has its form. */
    Optional<UUID> key(String column) {
        String raw = places.containsKey(column) ? raw(column) : "";
        return isId(raw) ? Optional.of(UUID.fromString(raw)) : Optional.empty();
    }

    /**
     * A whole number, not negative.
     *
     * @return the number, -1 when the cell is empty
     */
    public long number(String column) {
        String raw = raw(column);
        if (raw.isEmpty()) {
            return -1;
        }
        if (raw.length() > 18 || !isDigits(raw)) {
            fault(column, "NUMBER", raw, "A whole number of at most 18 digits", "Correct the number.");
            return -1;
        }
        return Long.parseLong(raw);
    }

    /**
     * Notes a fault of this row.
     *
     * @param code kind of fault
     * @param found what stood there; empty when it could name a person
     * @param rule what should have stood there
     * @param remedy what a person can do
     */
    public void fault(String column, String code, String found, String rule, String remedy) {
        spoilt = true;
        faults.add(file, line(), column, code, found, rule, remedy);
    }
}
