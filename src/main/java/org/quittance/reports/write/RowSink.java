package org.quittance.reports.write;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a report go. */
public interface RowSink extends AutoCloseable {

    /**
     * Writes a row.
     *
     * @param values one per column: text, whole number, amount with two decimals, day or moment in UTC; null for
     *     nothing
     * @throws IOException when it cannot be written
     */
    void row(List<@Nullable Object> values) throws IOException;

    /**
     * Ends the file.
     *
     * @throws IOException when it cannot be written
     */
    @Override
    void close() throws IOException;
}
