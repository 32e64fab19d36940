package org.quittance.sheets.rules;

/** What stands in a cell, before anybody asks what it means. */
public sealed interface Cell {

    /** An empty cell. */
    Cell BLANK = new Blank();

    /** Nothing stands there. */
    record Blank() implements Cell {}

    /**
     * A text, as shown.
     *
     * @param text without spaces around it; never empty
     */
    record Text(String text) implements Cell {}

    /**
     * A number of a workbook.
     *
     * @param digits as the workbook writes it, as {@code 19.99} or {@code 1.2E5}; not yet checked
     * @param isDay whether its format shows a day: the number counts days
     * @param from1904 whether days are counted from 1904
     * @param zeros how many digits the format shows at least, with zeros in front; 0 when it does not
     */
    record Numeral(String digits, boolean isDay, boolean from1904, int zeros) implements Cell {}

    /**
     * A cell that cannot be read: an error of a formula, a text beyond all bounds.
     *
     * @param why what is wrong, in a few words
     */
    record Broken(String why) implements Cell {}

    /**
     * A text as a cell.
     *
     * @param text any
     * @return blank when there is nothing but spaces
     */
    static Cell text(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? BLANK : new Text(stripped);
    }
}
