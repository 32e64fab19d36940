package org.quittance.workbench.sheets;

import java.util.List;

/**
 * Sheets that came in, the latest first.
 *
 * @param rows one for each
 * @param next address of the next page; empty behind the last one
 */
public record SheetList(List<Row> rows, String next) {

    /** Takes a copy. */
    public SheetList {
        rows = List.copyOf(rows);
    }

    /**
     * A sheet.
     *
     * @param href its page
     * @param name the file's name
     * @param kind what its rows are about
     * @param state how far it is
     * @param tone of the state
     * @param rows how many rows it has
     * @param changes what they do, in words
     * @param refused how many are refused, in words; empty for none
     * @param by who brought it
     * @param when it came
     */
    public record Row(
            String href,
            String name,
            String kind,
            String state,
            String tone,
            String rows,
            String changes,
            String refused,
            String by,
            String when) {}
}
