package org.quittance.synthea.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.quittance.exchange.CutTableException;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Problem;
import org.quittance.exchange.TextEncoding;
import org.quittance.exchange.WholeTable;

/** Reads one table as a stream of rows. Memory does not grow with the file. */
public final class TableReader {

    private static final int HEAD = 16;

    /** Columns that are not kept, and are looked at for typing errors. */
    private static final Set<String> LOOKED_AT = Set.of(
            "PREFIX",
            "MAIDEN",
            "ID",
            "PATIENT",
            "ENCOUNTER",
            "SYSTEM",
            "DATE",
            "START",
            "LASTBILLEDDATE2",
            "LASTBILLEDDATEP",
            "UNITS",
            "UNITAMOUNT",
            "OUTSTANDING",
            "MODIFIER1",
            "PHONE",
            "ORGANIZATION");

    private static final int LARGEST_FIELD_CHARS = 1 << 20;
    private static final String WRITE_AGAIN = "Write the table again as UTF-8 with commas, or fetch it again.";

    private final ZoneId zone;
    private final Faults faults;

    /**
     * A reader.
     *
     * @param zone where moments become days
     * @param faults where faults go
     */
    public TableReader(ZoneId zone, Faults faults) {
        this.zone = zone;
        this.faults = faults;
    }

    /** Where faults go. */
    Faults faults() {
        return faults;
    }

    /**
     * Reads all rows.
     *
     * @param table what it is
     * @param file where it is
     * @param each gets every row; the same object each time
     * @return how many rows there were
     */
    public long read(Table table, IncomingFile file, Consumer<Cells> each) {
        long rows = 0;
        try (InputStream bytes = file.open();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .detectBomHeader(false)
                        .skipEmptyLines(true)
                        .maxBufferSize(LARGEST_FIELD_CHARS)
                        .ofCsvRecord(new WholeTable(strictly(bytes), ','))) {
            var records = csv.iterator();
            Map<String, Integer> places = records.hasNext() ? places(records.next()) : Map.of();
            if (!hasColumns(table, file, places)) {
                return 0;
            }
            unused(table, file, places);
            Cells cells = new Cells(file.name(), places, zone, faults);
            while (records.hasNext()) {
                cells.at(records.next());
                each.accept(cells);
                if (cells.spoilt()) {
                    faults.spoil(table, cells.key(table.key()).orElse(Cells.NOBODY));
                }
                rows++;
            }
        } catch (CsvParseException e) {
            broken(file, rows, "CSV", "Every line has as many cells as the header, and quotes are closed");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CutTableException cut) {
                cut(file, cut.row());
                return rows;
            }
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            broken(file, rows, "TEXT", "The table is UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the set could not be read.", e);
        }
        return rows;
    }

    private static InputStreamReader strictly(InputStream bytes) throws IOException {
        BufferedInputStream whole = new BufferedInputStream(bytes);
        whole.mark(HEAD);
        Charset charset = TextEncoding.utf16(whole.readNBytes(HEAD)).orElse(StandardCharsets.UTF_8);
        whole.reset();
        return new InputStreamReader(
                whole,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private void cut(IncomingFile file, int line) {
        faults.add(
                file.name(),
                new Problem(
                        file.name() + ", line " + line,
                        "CSV",
                        "",
                        "A table ends with a whole row; this one ends inside a quotation mark that is not closed",
                        "It was cut on its way: fetch it again."));
    }

    private void broken(IncomingFile file, long rows, String code, String rule) {
        faults.add(file.name(), new Problem(file.name() + ", after row " + rows, code, "", rule, WRITE_AGAIN));
    }

    private static Map<String, Integer> places(CsvRecord header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i);
            places.putIfAbsent(i == 0 && name.startsWith("\uFEFF") ? name.substring(1) : name, i);
        }
        return places;
    }

    private void unused(Table table, IncomingFile file, Map<String, Integer> places) {
        List<String> unused = places.entrySet().stream()
                .filter(each -> !each.getKey().isBlank()
                        && !table.columns().contains(each.getKey())
                        && !LOOKED_AT.contains(each.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        if (!unused.isEmpty()) {
            faults.note(file.name(), "Columns that are not used: " + String.join(", ", unused) + ".");
        }
    }

    private boolean hasColumns(Table table, IncomingFile file, Map<String, Integer> places) {
        boolean all = true;
        for (String column : table.columns()) {
            if (!places.containsKey(column)) {
                faults.add(
                        file.name(),
                        1,
                        column,
                        "COLUMN",
                        "",
                        "The table " + table.fileName() + " has this column",
                        "Export the table again with all its columns.");
                all = false;
            }
        }
        return all;
    }
}
