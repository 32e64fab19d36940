package org.quittance.sheets.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Recognised;
import org.quittance.sheets.rules.Cell;
import org.quittance.sheets.rules.Headers;

/**
 * A file as one sheet: its row of names, and the rows below it. Titles above the names are passed over. Further sheets
 * of a workbook are read where they have the same names; others are named and left.
 */
public final class SheetFile implements AutoCloseable {

    private static final int TITLES = 20;
    private static final int ENOUGH_NAMES = 2;
    private static final int LONGEST_NAME = 80;

    private final Lines lines;
    private final List<String> headers;
    private final List<Line> ahead = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final SortedSet<Integer> nameless = new TreeSet<>();
    private int sheet;
    private boolean skipping;

    private SheetFile(Lines lines) throws IOException {
        this.lines = lines;
        List<Line> first = new ArrayList<>();
        for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            first.add(next.get());
            if (Headers.named(names(next.get())) >= ENOUGH_NAMES || first.size() == TITLES) {
                break;
            }
        }
        int header = 0;
        for (int i = 0; i < first.size(); i++) {
            if (Headers.named(names(first.get(i))) >= ENOUGH_NAMES) {
                header = i;
                break;
            }
        }
        this.headers = first.isEmpty() ? List.of() : names(first.get(header));
        this.sheet = first.isEmpty() ? 0 : first.get(header).sheet();
        for (int i = header + 1; i < first.size(); i++) {
            ahead.add(first.get(i));
        }
    }

    /**
     * Opens a file.
     *
     * @param name what it is called
     * @param kind a workbook or a table of text
     * @param bytes its bytes, opened once or twice
     * @return at its first row below the names; the caller closes it
     * @throws IOException when it cannot be read
     * @throws UnreadableSheetException when it is not what it seemed to be
     */
    public static SheetFile open(String name, Recognised kind, IncomingFile.Bytes bytes) throws IOException {
        Lines lines = kind instanceof Recognised.TextTable(char separator)
                ? Tables.open(name, separator, bytes)
                : Workbooks.open(bytes);
        try {
            return new SheetFile(lines);
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    private static List<String> names(Line line) {
        return line.cells().stream()
                .map(cell -> switch (cell) {
                    case Cell.Text(String text) ->
                        text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
                    case Cell.Numeral number -> number.digits();
                    case Cell.Blank blank -> "";
                    case Cell.Broken broken -> "";
                })
                .toList();
    }

    /**
     * The names of the columns.
     *
     * @return as written; empty when the file holds nothing
     */
    public List<String> headers() {
        return headers;
    }

    /**
     * The next row below the names.
     *
     * @return empty behind the last one
     * @throws IOException when the file cannot be read
     */
    public Optional<Line> next() throws IOException {
        if (!ahead.isEmpty()) {
            return Optional.of(seen(ahead.removeFirst()));
        }
        for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Line line = next.get();
            if (line.sheet() != sheet) {
                sheet = line.sheet();
                skipping = !Headers.key(names(line)).equals(Headers.key(headers));
                if (skipping) {
                    others.add(sheets().get(sheet));
                }
            } else if (!skipping) {
                return Optional.of(seen(line));
            }
        }
        return Optional.empty();
    }

    /** Cells below no name cannot be meant as anything; that they are there is said. */
    private Line seen(Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            boolean named = i < headers.size() && !headers.get(i).isBlank();
            if (!named && !(line.cells().get(i) instanceof Cell.Blank)) {
                nameless.add(i);
            }
        }
        return line;
    }

    /**
     * What the sheets are called.
     *
     * @return one name for each
     */
    public List<String> sheets() {
        return lines.sheets();
    }

    /**
     * What a person should know of how the file was read.
     *
     * @return complete behind the last row
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(lines.notes());
        if (!others.isEmpty()) {
            notes.add("Sheets with other columns are not read: " + others.size() + ".");
        }
        if (!nameless.isEmpty()) {
            notes.add("Cells below no name are not read: column "
                    + String.join(", ", nameless.stream().map(Headers::letters).toList()) + ".");
        }
        return notes;
    }

    /**
     * The address of a cell as a spreadsheet writes it.
     *
     * @param sheet the sheet's name
     * @param column from 0
     * @param row from 1
     * @return as {@code Sheet1!D17}
     */
    public static String place(String sheet, int column, int row) {
        String letters = Headers.letters(column);
        boolean plain = sheet.matches("[\\p{L}\\p{N}_.-]+");
        return (plain ? sheet : "'" + sheet.replace("'", "''") + "'") + "!" + letters + row;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
