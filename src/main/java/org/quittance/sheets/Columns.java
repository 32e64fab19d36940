package org.quittance.sheets;

import java.util.List;

/**
 * What the columns of a sheet hold.
 *
 * @param kind what its rows are about
 * @param headers the names of its columns, as written
 * @param fields for each column the name of the field it holds; empty when it is not taken
 * @param emptyClears whether an empty cell empties the field; else it leaves what stands
 */
public record Columns(SheetKind kind, List<String> headers, List<String> fields, boolean emptyClears) {

    /** Takes copies; each column has a field or none. */
    public Columns {
        headers = List.copyOf(headers);
        fields = List.copyOf(fields);
        if (headers.size() != fields.size()) {
            throw new IllegalArgumentException("Each column has a field, or none.");
        }
    }

    /**
     * The column that holds a field.
     *
     * @param field its name
     * @return from 0; below zero when no column does
     */
    public int of(String field) {
        return fields.indexOf(field);
    }
}
