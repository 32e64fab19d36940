package org.quittance.reports;

import java.util.List;

/**
 * A list that can be exported.
 *
 * @param name what it is called on the command line
 * @param about what it holds, in one sentence
 * @param columns its columns in order
 * @param sql reads its rows in order; has at least the columns, by name
 */
public record Report(String name, String about, List<Column> columns, String sql) {

    /** Takes a copy. */
    public Report {
        columns = List.copyOf(columns);
    }
}
