package org.quittance.workbench.sheets;

import java.util.List;

/**
 * What the columns of a sheet hold, to be chosen.
 *
 * @param id of the batch
 * @param name the file's name
 * @param kind the kind of sheet that is chosen
 * @param kinds all kinds, to choose from
 * @param columns one for each column
 * @param fields the fields to choose from
 * @param emptyClears whether an empty cell empties the field
 * @param saved what was saved for these columns before
 * @param savedAs the name under which it is saved again; may be empty
 */
public record ColumnsPage(
        String id,
        String name,
        String kind,
        List<Option> kinds,
        List<Column> columns,
        List<Option> fields,
        boolean emptyClears,
        List<String> saved,
        String savedAs) {

    /** Takes copies. */
    public ColumnsPage {
        kinds = List.copyOf(kinds);
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        saved = List.copyOf(saved);
    }

    /**
     * Something to choose.
     *
     * @param value what is sent
     * @param words what is shown
     */
    public record Option(String value, String words) {}

    /**
     * A column.
     *
     * @param letter as a spreadsheet counts
     * @param header its name
     * @param field what it holds; empty for nothing
     */
    public record Column(String letter, String header, String field) {}
}
