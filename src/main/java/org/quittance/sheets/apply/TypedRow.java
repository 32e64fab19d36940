package org.quittance.sheets.apply;

import java.util.List;
import java.util.Map;

/**
 * A row whose cells were read.
 *
 * @param n its place in the batch, from 1
 * @param sheet which sheet, from 0
 * @param line its number in the sheet, from 1
 * @param values what it says, by field; empty text for an empty cell
 * @param faults cells that are refused
 */
public record TypedRow(long n, int sheet, int line, Map<String, String> values, List<CellFault> faults) {

    /**
     * What the row says of a field.
     *
     * @param field its name
     * @return empty for an empty cell, and for a field that no column holds
     */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
