package org.quittance.exchange;

import java.util.List;

/**
 * What the rows of a sheet change in the records: foretold by a dry run, true after they were applied.
 *
 * @param kind what the rows are about, in a word, as {@code patients}
 * @param batch the id under which the import is found and undone; empty in a dry run
 * @param rows how many rows were read, without the header
 * @param fresh rows that are new
 * @param changed rows that change a record
 * @param cells fields that change in those
 * @param unchanged rows that say what the books say
 * @param refused rows that cannot be taken
 * @param changes the first changes, in the order of the rows
 * @param mistyped cells that look mistyped; their rows are taken all the same
 * @param doubts the first of these, in the order of the rows
 */
public record RowEffects(
        String kind,
        String batch,
        long rows,
        long fresh,
        long changed,
        long cells,
        long unchanged,
        long refused,
        List<Cell> changes,
        long mistyped,
        List<Doubt> doubts) {

    /** Takes copies. */
    public RowEffects {
        changes = List.copyOf(changes);
        doubts = List.copyOf(doubts);
    }

    /**
     * A cell that looks mistyped: a suggestion.
     *
     * @param place the cell, as {@code Sheet1!D17}
     * @param record which record, by its number
     * @param field which field, by the name of its column
     * @param found what stands there
     * @param proposed what was probably meant; empty when nobody can say
     * @param what kind of error it is, in a few words
     * @param evidence why, in plain words, in sentences
     * @param confidence that the cell is wrong, in percent
     */
    public record Doubt(
            String place,
            String record,
            String field,
            String found,
            String proposed,
            String what,
            String evidence,
            int confidence) {}

    /**
     * A field that changes.
     *
     * @param place the cell, as {@code Sheet1!D17}; for a new row its first cell
     * @param record which record, by its number
     * @param field which field, by the name of its column; {@code new} for a record that is made
     * @param before what the books say; empty for nothing
     * @param after what the sheet says; empty for nothing
     */
    public record Cell(String place, String record, String field, String before, String after) {}
}
