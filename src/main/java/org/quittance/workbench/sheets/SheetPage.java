package org.quittance.workbench.sheets;

import java.util.List;
import java.util.Optional;

/**
 * A sheet with what its rows change.
 *
 * @param id of the batch
 * @param name the file's name
 * @param kind what its rows are about
 * @param state how far it is
 * @param tone of the state
 * @param line who brought it, when; who applied and undid it
 * @param reason why it is where it is; often empty
 * @param mistyped how many cells look mistyped, in words; empty for none
 * @param notes what a person should know of how it was read
 * @param groups how many rows do what, to choose from
 * @param chosen the group that is shown
 * @param next address of the next page of rows; empty behind the last one
 * @param working how far the work is that goes on or was cut short; empty when there is none
 * @param acts what may be done
 */
public record SheetPage(
        String id,
        String name,
        String kind,
        String state,
        String tone,
        String line,
        String reason,
        String mistyped,
        List<String> notes,
        List<Group> groups,
        String chosen,
        List<Row> rows,
        String next,
        Optional<Working> working,
        Acts acts) {

    /** Takes copies. */
    public SheetPage {
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
    }

    /**
     * Rows that do the same.
     *
     * @param code in the address
     * @param count how many
     * @param words what they do
     */
    public record Group(String code, String count, String words, String tone) {}

    /**
     * Work that goes on, or was cut short.
     *
     * @param words what is being done, and how far it is
     * @param value how much is done
     * @param most of how much; 0 when that is not known
     * @param goesOn whether it goes on here by itself; else it waits to be gone on with
     */
    public record Working(String words, long value, long most, boolean goesOn) {}

    /**
     * What may be done with the sheet.
     *
     * @param applyAll the words on the button that applies all; empty when that is not possible
     * @param applyGood the words on the button that applies the good rows only; empty when that makes no difference
     * @param choose whether its columns may be chosen
     * @param again whether it may be read again
     * @param aside whether it may be put aside
     * @param undo whether it may be undone
     * @param goOn whether work on it was cut short and may be gone on with
     */
    public record Acts(
            String applyAll,
            String applyGood,
            boolean choose,
            boolean again,
            boolean aside,
            boolean undo,
            boolean goOn) {}

    /**
     * A row of the sheet.
     *
     * @param place where it stands, as {@code Sheet1!A17}
     * @param label what it is about
     * @param href the record; empty when there is none yet
     * @param state what it does
     * @param cells the fields it changes, or has
     * @param problems why it is refused, stale or left
     * @param doubts cells that look mistyped
     */
    public record Row(
            String place,
            String label,
            String href,
            String state,
            String tone,
            List<Cell> cells,
            List<Fault> problems,
            List<Doubt> doubts) {

        /** Takes copies. */
        public Row {
            cells = List.copyOf(cells);
            problems = List.copyOf(problems);
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * A field that a row changes.
     *
     * @param label the field
     * @param place the cell
     * @param before what the books say; empty for nothing
     * @param after what the sheet says; empty for nothing
     * @param fresh whether the record is new, so that there is no before
     * @param doubtful whether it looks mistyped
     */
    public record Cell(String label, String place, String before, String after, boolean fresh, boolean doubtful) {}

    /**
     * A cell that looks mistyped: a suggestion.
     *
     * @param place the cell
     * @param label the field
     * @param found what stands there
     * @param proposed what was probably meant; may be empty
     * @param why in plain words, in sentences
     */
    public record Doubt(String place, String label, String found, String proposed, String why) {}

    /**
     * What is wrong with a cell.
     *
     * @param place the cell
     * @param rule what should stand there
     * @param found what stands there; may be empty
     * @param remedy what can be done
     */
    public record Fault(String place, String rule, String found, String remedy) {}
}
