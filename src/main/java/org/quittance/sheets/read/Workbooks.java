package org.quittance.sheets.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import org.quittance.exchange.IncomingFile;
import org.quittance.sheets.rules.Cell;
import org.quittance.sheets.rules.Headers;
import org.quittance.storage.WorkFolder;

/**
 * The rows of a workbook (XLSX), read as they come: the sheets that are shown, one after the other. Numbers are handed
 * on as the workbook writes them; of a formula the value is taken that the spreadsheet saw last.
 */
final class Workbooks implements Lines {

    private static final int MOST_COLUMNS = 256;
    private static final int MOST_ROWS = 1 << 20;
    private static final int LETTERS = 26;
    private static final int LONGEST_CELL = 32_767;

    private final Path copy;
    private final WorkbookParts parts;
    private final NumberFormats formats;
    private final SharedTexts shared;
    private final List<String> notes = new ArrayList<>();
    private Optional<Xml> rows = Optional.empty();
    private int sheet = -1;
    private int row;
    private long formulas;
    private long empty;
    private long hiddenRows;
    private final SortedSet<Integer> hiddenColumns = new TreeSet<>();
    private final BitSet filled = new BitSet();
    private boolean beyond;

    private Workbooks(Path copy) throws IOException {
        this.copy = copy;
        this.parts = at("its list of sheets", () -> new WorkbookParts(copy));
        try {
            this.formats = at("its formats", () -> new NumberFormats(parts));
            this.shared = at("its texts", () -> new SharedTexts(parts));
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
        if (parts.hidden() > 0) {
            notes.add("Hidden sheets are not read: " + parts.hidden() + ".");
        }
    }

    /** Opens a workbook; its bytes lie in a file of its own until it is closed. */
    static Lines open(IncomingFile.Bytes bytes) throws IOException {
        Path copy = WorkFolder.newFile("sheet.xlsx");
        try {
            try (InputStream in = bytes.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return new Workbooks(copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** Something that is read of a workbook. */
    @FunctionalInterface
    private interface Read<T> {
        T read() throws IOException;
    }

    /** Reads something; where that is damaged it is said how far it was read. */
    private static <T> T at(String place, Read<T> read) throws IOException {
        try {
            return read.read();
        } catch (ZipException | EOFException e) {
            throw Xml.damaged().at(place);
        } catch (UnreadableSheetException e) {
            throw e.at(place);
        }
    }

    @Override
    public Optional<Line> next() throws IOException {
        try {
            return nextLine();
        } catch (ZipException | EOFException e) {
            throw Xml.damaged().at(reached());
        } catch (UnreadableSheetException e) {
            throw e.at(reached());
        }
    }

    private String reached() {
        String name = sheet >= 0 && sheet < parts.sheets().size()
                ? parts.sheets().get(sheet).name()
                : "";
        return "row " + row + " of the sheet “" + name + "”";
    }

    private Optional<Line> nextLine() throws IOException {
        while (true) {
            if (rows.isEmpty() && !nextSheet()) {
                return Optional.empty();
            }
            Xml xml = rows.orElseThrow();
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("sheetData"))) {
                xml.close();
                rows = Optional.empty();
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("col")) {
                columns(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("row")) {
                Line line = line(xml);
                if (!line.isBlank()) {
                    return Optional.of(line);
                }
            }
        }
    }

    /** Columns that the sheet hides are read like others, and that is said: somebody may have hidden them as done with. */
    private void columns(Xml xml) {
        String from = xml.attribute("min");
        String to = xml.attribute("max");
        if (xml.attribute("hidden").matches("1|true") && from.matches("\\d{1,5}") && to.matches("\\d{1,5}")) {
            for (int i = Integer.parseInt(from); i <= Math.min(Integer.parseInt(to), MOST_COLUMNS); i++) {
                hiddenColumns.add(i - 1);
            }
        }
    }

    private boolean nextSheet() throws IOException {
        sheet++;
        row = 0;
        if (sheet >= parts.sheets().size()) {
            return false;
        }
        rows = Optional.of(parts.rows(parts.sheets().get(sheet)));
        return true;
    }

    private Line line(Xml xml) {
        String number = xml.attribute("r");
        int before = row;
        row = number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : row + 1;
        if (row <= before) {
            throw new UnreadableSheetException("The workbook holds a row twice, or out of order: open it in a"
                    + " spreadsheet, save it anew, and send that.");
        }
        boolean hidden = xml.attribute("hidden").matches("1|true");
        if (row > MOST_ROWS) {
            throw new UnreadableSheetException("A sheet has at most 1,048,576 rows.");
        }
        List<Cell> cells = new ArrayList<>();
        BitSet seen = new BitSet();
        boolean nothing = true;
        long calculated = formulas;
        int next = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
                int column = column(xml.attribute("r"), next);
                next = column + 1;
                long formulasBefore = formulas;
                Cell cell = cell(xml);
                if (column < MOST_COLUMNS && seen.get(column)) {
                    put(cells, column, new Cell.Broken("A cell stands in a row once; this one is there twice"));
                    nothing = false;
                } else if (column < MOST_COLUMNS) {
                    seen.set(column);
                    nothing &= cell instanceof Cell.Blank || (formulas > formulasBefore && comesToNothing(cell));
                    put(cells, column, cell);
                } else if (!(cell instanceof Cell.Blank)) {
                    beyond = true;
                }
            }
        }
        if (nothing && formulas > calculated) {
            empty++;
            formulas = calculated;
            return new Line(sheet, row, List.of());
        }
        hiddenRows += hidden && cells.stream().anyMatch(cell -> !(cell instanceof Cell.Blank)) ? 1 : 0;
        return new Line(sheet, row, cells);
    }

    private void put(List<Cell> cells, int column, Cell cell) {
        if (cell instanceof Cell.Blank) {
            return;
        }
        filled.set(column);
        while (cells.size() < column) {
            cells.add(Cell.BLANK);
        }
        if (cells.size() == column) {
            cells.add(cell);
        } else {
            cells.set(column, cell);
        }
    }

    /** A formula over cells in which nothing stands comes to zero: so do rows that were prepared and not filled in. */
    private static boolean comesToNothing(Cell cell) {
        return cell instanceof Cell.Numeral number && number.digits().matches("-?0(\\.0+)?([eE][-+]?\\d+)?");
    }

    /** The column of an address as {@code AB12}, from 0. */
    private static int column(String address, int next) {
        if (address.isEmpty()) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < address.length() && i <= 3; i++) {
            char c = Character.toUpperCase(address.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * LETTERS + c - 'A' + 1;
        }
        // A cell that does not say where it stands belongs to no column; that it is there is told.
        return column == 0 ? MOST_COLUMNS : column - 1;
    }

    private Cell cell(Xml xml) {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = "";
        boolean told = false;
        Optional<String> inline = Optional.empty();
        boolean formula = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            String name = xml.name();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (name.equals("c")) {
                    break;
                }
            } else if (name.equals("v")) {
                value = xml.text();
                told = true;
            } else if (name.equals("is")) {
                inline = Optional.of(SharedTexts.item(xml, "is"));
            } else if (name.equals("f")) {
                formula = true;
                xml.text();
            }
        }
        formulas += formula ? 1 : 0;
        boolean emptyText = told && type.equals("str");
        if (formula && value.isEmpty() && inline.isEmpty() && !emptyText) {
            return new Cell.Broken("A formula has the value that the spreadsheet saw last; this one has none");
        }
        return switch (type) {
            case "s" -> shared.get(value).map(Workbooks::text).orElse(Cell.BLANK);
            // A library that types over an inline text leaves the old one beside the new value.
            case "inlineStr" -> text(value.isEmpty() ? inline.orElse("") : value);
            case "str", "d" -> text(value);
            case "b" -> value.isEmpty() ? Cell.BLANK : text(value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell.Broken("A cell holds a value, not the error of a formula");
            default -> value.isEmpty() ? Cell.BLANK : number(value, style);
        };
    }

    private static Cell text(String text) {
        return text.length() > LONGEST_CELL
                ? new Cell.Broken("A cell holds at most 32,767 characters")
                : Cell.text(text);
    }

    private Cell number(String digits, String style) {
        NumberFormats.Format format =
                style.matches("\\d{1,6}") ? formats.of(Integer.parseInt(style)) : NumberFormats.Format.PLAIN;
        return new Cell.Numeral(
                digits.length() > 60 ? "?" : digits.strip(), format.isDay(), parts.from1904(), format.zeros());
    }

    @Override
    public List<String> sheets() {
        return parts.sheets().stream().map(WorkbookParts.Shown::name).toList();
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (formulas > 0) {
            all.add(
                    formulas == 1
                            ? "One cell is a formula: the value that the spreadsheet saw last is taken."
                            : formulas + " cells are formulas: the values that the spreadsheet saw last are taken.");
        }
        if (empty > 0) {
            all.add("Rows whose formulas come to nothing are passed over: " + empty + ".");
        }
        if (hiddenRows > 0) {
            all.add("Hidden rows are read like the others: " + hiddenRows + ".");
        }
        List<String> hiding =
                hiddenColumns.stream().filter(filled::get).map(Headers::letters).toList();
        if (!hiding.isEmpty()) {
            all.add("Hidden columns are read like the others: " + String.join(", ", hiding) + ".");
        }
        if (beyond) {
            all.add("Columns behind " + Headers.letters(MOST_COLUMNS - 1) + " are not read.");
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        try {
            if (rows.isPresent()) {
                rows.get().close();
            }
        } finally {
            parts.close();
            Files.deleteIfExists(copy);
        }
    }
}
