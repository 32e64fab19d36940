package org.quittance.reports.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.reports.Column;

/**
 * A report as CSV (RFC 4180, UTF-8). A text that a spreadsheet would run as a formula gets a single quote in front,
 * as ASVS 1.2.10 asks; numbers stay numbers, also negative ones.
 */
public final class CsvSink implements RowSink {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private static final String FORMULA_STARTS = "=+-@\t\r\0＝＋－＠";

    private final CsvWriter csv;

    /**
     * Writes the header.
     *
     * @param out where; left open
     * @param columns of the report
     */
    public CsvSink(OutputStream out, List<Column> columns) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void row(List<@Nullable Object> values) {
        csv.writeRecord(values.stream().map(CsvSink::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> harmless(text);
            case BigDecimal amount -> amount.toPlainString();
            case LocalDateTime moment -> MOMENT.format(moment);
            case Object other -> other.toString();
        };
    }

    private static String harmless(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        // Apostrophes in front of such a start get one more, so that taking one away always gives the text back.
        return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
