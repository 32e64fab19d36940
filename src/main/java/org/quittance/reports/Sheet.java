package org.quittance.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quittance.reports.write.RowSink;
import org.quittance.reports.write.XlsxSink;

/**
 * A list of a page as a workbook: the columns and the order of the screen, all of its rows.
 *
 * @param name of the list
 * @param columns its columns, named as on the screen
 * @param pages the page after the last one seen; an empty one ends the list
 * @param rows the values of a page's rows, one per column: text, whole number, amount with two decimals, or day
 * @param <T> what the list is of
 */
public record Sheet<T>(
        String name,
        List<Column> columns,
        Function<Optional<T>, List<T>> pages,
        Function<List<T>, List<List<Object>>> rows) {

    /** Takes a copy. */
    public Sheet {
        columns = List.copyOf(columns);
    }

    /**
     * Writes it, a page at a time, so that memory does not grow with the list.
     *
     * @param out where; left open
     * @throws IOException when it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        try (RowSink sink = new XlsxSink(out, name, columns)) {
            List<T> page = pages.apply(Optional.empty());
            while (!page.isEmpty()) {
                for (List<Object> row : rows.apply(page)) {
                    sink.row(List.copyOf(row));
                }
                page = pages.apply(Optional.of(page.getLast()));
            }
        }
    }
}
