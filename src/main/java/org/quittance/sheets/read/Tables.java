package org.quittance.sheets.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.exchange.CutTableException;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.TextEncoding;
import org.quittance.exchange.WholeTable;
import org.quittance.sheets.rules.Cell;

/**
 * A table of text: cells between commas, semicolons, tabs or bars, in UTF-8 or else Windows-1252. What was written as
 * text against formulas, with an apostrophe in front, is read without it.
 */
final class Tables implements Lines {

    /** As reports write them: such a start would be run as a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r\0\uff1d\uff0b\uff0d\uff20";

    private static final int HEAD = 16;
    private static final int MOST_COLUMNS = 256;
    private static final int LARGEST_CELL = 1 << 20;
    /** What stands between cells, said in front of the names: no row. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=.?");

    private static final char MARK = '\ufeff';

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final String name;
    private int lastRow;
    private final List<String> notes = new ArrayList<>();

    private Tables(CsvReader<CsvRecord> csv, String name) {
        this.csv = csv;
        this.records = csv.iterator();
        this.name = name;
    }

    static Lines open(String name, char separator, IncomingFile.Bytes bytes) throws IOException {
        Optional<Charset> wide;
        try (InputStream in = bytes.open()) {
            wide = TextEncoding.utf16(in.readNBytes(HEAD));
        }
        boolean utf8 = false;
        if (wide.isEmpty()) {
            try (InputStream in = bytes.open()) {
                utf8 = isUtf8(in);
            }
        }
        Charset charset = wide.orElse(utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
        Reader reader = new InputStreamReader(new BufferedInputStream(bytes.open(), 1 << 16), charset);
        Tables tables = new Tables(
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(true)
                        .maxBufferSize(LARGEST_CELL)
                        .ofCsvRecord(new WholeTable(reader, separator)),
                name);
        if (wide.isPresent()) {
            tables.notes.add("The file is written in UTF-16 and was read so.");
        } else if (!utf8) {
            tables.notes.add("The file is not written in UTF-8; it was read as Windows-1252.");
        }
        return tables;
    }

    /** Whether all bytes are UTF-8; read piece by piece. */
    private static boolean isUtf8(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        for (int read = in.read(bytes.array());
                read >= 0;
                read = in.read(bytes.array(), bytes.position(), bytes.remaining())) {
            bytes.limit(bytes.position() + read).position(0);
            if (decoder.decode(bytes, chars, false).isError()) {
                return false;
            }
            chars.clear();
            bytes.compact();
        }
        bytes.flip();
        return !decoder.decode(bytes, chars, true).isError();
    }

    @Override
    public Optional<Line> next() throws IOException {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                if (lastRow == 0
                        && SEPARATOR_LINE.matcher(unmarked(record.getField(0))).matches()) {
                    lastRow = Math.toIntExact(record.getStartingLineNumber());
                    continue;
                }
                Line line = line(record);
                lastRow = line.number();
                if (!line.isBlank()) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            throw new UnreadableSheetException("The table cannot be taken apart: a quotation mark is not closed, or a"
                            + " cell holds more than a million characters.")
                    .at(lastRow == 0 ? "the row of its names" : "row " + lastRow);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CutTableException cut) {
                throw new UnreadableSheetException("The table ends inside a quotation mark that is not closed, in row "
                        + cut.row() + ": it was cut on its way. Save or fetch the whole file again.");
            }
            throw e.getCause();
        }
    }

    private static Line line(CsvRecord record) {
        int columns = Math.min(MOST_COLUMNS, record.getFieldCount());
        List<Cell> cells = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            cells.add(Cell.text(unmarked(record.getField(i))));
        }
        return new Line(0, Math.toIntExact(record.getStartingLineNumber()), cells);
    }

    /** Without the mark of UTF-8, and without the apostrophe that keeps a text from being run as a formula. */
    private static String unmarked(String text) {
        String plain = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        int start = 0;
        while (start < plain.length() && plain.charAt(start) == '\'') {
            start++;
        }
        boolean marked = start > 0 && start < plain.length() && FORMULA_STARTS.indexOf(plain.charAt(start)) >= 0;
        return marked ? plain.substring(1) : plain;
    }

    @Override
    public List<String> sheets() {
        return List.of(name);
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
