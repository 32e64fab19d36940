package org.quittance.sheets.read;

import java.util.List;
import org.quittance.sheets.rules.Cell;

/**
 * A row as it stands in a file.
 *
 * @param sheet which sheet, from 0; a table of text has one
 * @param number its number in the sheet, from 1, as people count
 * @param cells its cells; those behind the last one that holds something may be left out
 */
public record Line(int sheet, int number, List<Cell> cells) {

    /** Whether nothing stands in the row. */
    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell instanceof Cell.Blank);
    }

    /** A cell. */
    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }
}
