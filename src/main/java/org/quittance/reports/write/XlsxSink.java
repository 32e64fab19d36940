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
 * A report as a workbook: typed cells, columns as wide as what stands in them, the header frozen with a filter, more
 * sheets when one is full. On paper it lies across, one page wide, with its header on every page. Texts are text
 * cells and never formulas. Days before 1 March 1900 are texts, because workbooks count them wrongly or not at all.
 * Rows are written out as they come; memory does not grow with the report.
 */
public final class XlsxSink implements RowSink {

    private static final int ROWS_PER_FLUSH = 1_000;
    private static final int LONGEST_TEXT = 32_767;
    private static final int FILTER = 3;
    private static final double WIDEST = 60;

    /** Commas between thousands take their room too. */
    private static final double THOUSANDS = 1.2;

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
    private double[] widths = new double[0];

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
        fresh.pageOrientation("landscape");
        fresh.fitToWidth((short) 1);
        fresh.fitToHeight((short) 0);
        fresh.repeatRows(0);
        widths = columns.stream().mapToDouble(XlsxSink::narrowest).toArray();
        for (int i = 0; i < columns.size(); i++) {
            fresh.inlineString(0, i, columns.get(i).name());
            fresh.style(0, i).bold().set();
        }
        next = 1;
        return fresh;
    }

    /** Room for the heading with its filter, and for what is always written alike. */
    private static double narrowest(Column column) {
        double byKind = switch (column.kind()) {
            case TEXT, NUMBER -> 6;
            case DOLLARS -> 10;
            case DAY -> 11;
            case MOMENT -> 19;
        };
        return Math.max(byKind, column.name().length() + FILTER);
    }

    /** What a cell takes, as far as it is known before the first rows are written out. */
    private void widen(int column, @Nullable Object value) {
        double wide = switch (value) {
            case null -> 0;
            case String text -> text.length() + 1.0;
            case BigDecimal amount -> amount.toPlainString().length() * THOUSANDS + 1;
            case Number number -> number.toString().length() + 1.0;
            case Object other -> 0;
        };
        widths[column] = Math.max(widths[column], Math.min(wide, WIDEST));
    }

    private void setWidths() {
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        if (next == rowsPerSheet) {
            endSheet();
            sheet = newSheet();
        }
        for (int i = 0; i < values.size(); i++) {
            cell(i, values.get(i));
            if (next < ROWS_PER_FLUSH) {
                widen(i, values.get(i));
            }
        }
        next++;
        if (next % ROWS_PER_FLUSH == 0) {
            if (next == ROWS_PER_FLUSH) {
                setWidths();
            }
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
        if (next < ROWS_PER_FLUSH) {
            setWidths();
        }
        sheet.setAutoFilter(0, 0, Math.max(next - 1, 1), columns.size() - 1);
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        endSheet();
        workbook.finish();
    }
}
