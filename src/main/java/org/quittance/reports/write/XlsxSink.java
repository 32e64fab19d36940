package org.quittance.reports.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.quittance.reports.Column;

/**
 * A report as a workbook: typed cells, the header frozen with a filter, more sheets when one is full. Texts are text
 * cells and never formulas. Days before 1 March 1900 are texts, because workbooks count them wrongly or not at all.
 * Rows are written out as they come; memory does not grow with the report.
 */
public final class XlsxSink implements RowSink {

    private static final int ROWS_PER_FLUSH = 1_000;
    private static final int LONGEST_TEXT = 32_767;

    /** What a spreadsheet would take for an escaped character ({@code _x000D_}) is escaped itself. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Workbook workbook;
    private final String name;
    private final List<Column> columns;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int sheets;
    private int next;

    /**
     * Begins the workbook.
     *
     * @param out where; left open
     * @param name of the report, and of its sheets
     * @param columns of the report
     */
    public XlsxSink(OutputStream out, String name, List<Column> columns) {
        this(out, name, columns, Worksheet.MAX_ROWS);
    }

    XlsxSink(OutputStream out, String name, List<Column> columns, int rowsPerSheet) {
        this.workbook = new Workbook(out, "Quittance", "1.0");
        this.name = name;
        this.columns = List.copyOf(columns);
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = newSheet();
    }

    private Worksheet newSheet() {
        sheets++;
        Worksheet fresh = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        fresh.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            fresh.width(i, width(columns.get(i)));
            fresh.inlineString(0, i, columns.get(i).name());
            fresh.style(0, i).bold().set();
        }
        next = 1;
        return fresh;
    }

    private static double width(Column column) {
        double byKind = switch (column.kind()) {
            case TEXT -> 24;
            case DOLLARS -> 14;
            case NUMBER -> 10;
            case DAY -> 12;
            case MOMENT -> 20;
        };
        return Math.max(byKind, column.name().length() + 3);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        if (next == rowsPerSheet) {
            endSheet();
            sheet = newSheet();
        }
        for (int i = 0; i < values.size(); i++) {
            cell(i, values.get(i));
        }
        next++;
        if (next % ROWS_PER_FLUSH == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> text(column, text);
            case BigDecimal amount -> {
                sheet.value(next, column, amount);
                sheet.style(next, column).format("#,##0.00").set();
            }
            case LocalDate day when day.isBefore(FIRST_DAY) -> text(column, day.toString());
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime moment -> {
                sheet.value(next, column, moment);
                sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Number number -> sheet.value(next, column, number);
            case Object other -> text(column, other.toString());
        }
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            String whole = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
            sheet.inlineString(next, column, ESCAPE.matcher(whole).replaceAll("_x005F_"));
        }
    }

    private void endSheet() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(next - 1, 1), columns.size() - 1);
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        endSheet();
        workbook.finish();
    }
}
