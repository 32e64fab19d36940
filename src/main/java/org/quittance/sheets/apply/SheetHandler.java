package org.quittance.sheets.apply;

import java.time.LocalDate;
import java.util.List;
import org.quittance.sheets.Columns;
import org.quittance.sheets.SheetKind;

/**
 * Handles one kind of sheet: what its rows change in the books, and how that is written and taken back. Blocks of rows
 * are looked at and written at once; each method runs in the caller's transaction.
 */
public interface SheetHandler {

    /**
     * The kind of sheet.
     *
     * @return which rows it knows
     */
    SheetKind kind();

    /**
     * Decides what rows do.
     *
     * @param rows a block of rows, in order
     * @param columns what their columns hold
     * @param today the business day
     * @return one verdict for each row, in their order
     */
    List<Verdict> decide(List<TypedRow> rows, Columns columns, LocalDate today);

    /**
     * Says which cells look mistyped. It is a suggestion: what rows do stays as it was decided.
     *
     * @param verdicts a block of rows with what they do
     * @param columns what the columns of their sheet hold
     * @return in any order; empty where nothing is known about such cells, without asking anybody
     */
    default List<Doubt> doubts(List<Verdict> verdicts, Columns columns) {
        return List.of();
    }

    /**
     * Writes rows into the books. A row whose record says something else than at the preview is left out and named.
     *
     * @param work the rows
     * @return what is out of the ordinary
     */
    Done apply(Work work);

    /**
     * Takes rows out of the books. What was changed since is left and named.
     *
     * @param work rows that were applied
     * @return what is out of the ordinary
     */
    Done undo(Work work);

    /**
     * Ends an undoing: what was made for several rows is taken back after all of them.
     *
     * @param work the rows for which something else was made
     * @return what is out of the ordinary
     */
    default Done finishUndo(Work work) {
        return new Done();
    }
}
