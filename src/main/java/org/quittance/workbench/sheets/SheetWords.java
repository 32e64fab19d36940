package org.quittance.workbench.sheets;

import org.quittance.sheets.Batch;
import org.quittance.sheets.BatchState;
import org.quittance.sheets.RowFilter;
import org.quittance.sheets.RowOutcome;
import org.quittance.sheets.RowState;
import org.quittance.workbench.shell.Words;

/** Sheets in words and tones. */
final class SheetWords {

    private SheetWords() {}

    /** How far a batch is; whether its work goes on here matters only while there is any. */
    static String state(BatchState state, boolean goesOn) {
        return state.isAtWork() && !goesOn ? "cut short" : state(state);
    }

    static String tone(BatchState state, boolean goesOn) {
        return state.isAtWork() && !goesOn ? "patient" : tone(state);
    }

    private static String state(BatchState state) {
        return switch (state) {
            case READING -> "being read";
            case COLUMNS -> "say what its columns hold";
            case PREVIEW -> "waits to be looked at";
            case APPLYING -> "being applied";
            case APPLIED -> "stands in the books";
            case TAKING_BACK -> "being taken back";
            case STALE -> "changed meanwhile: nothing stands";
            case UNDOING -> "being undone";
            case UNDONE -> "undone";
            case SET_ASIDE -> "put aside";
            case UNREADABLE -> "cannot be read";
        };
    }

    private static String tone(BatchState state) {
        return switch (state) {
            case READING, APPLYING, TAKING_BACK, UNDOING -> "payer";
            case COLUMNS, PREVIEW -> "patient";
            case APPLIED -> "credit";
            case UNDONE, SET_ASIDE -> "nobody";
            case STALE, UNREADABLE -> "bad";
        };
    }

    static String group(RowFilter filter) {
        return switch (filter) {
            case DOING -> "new and changed";
            case NEW -> "new";
            case CHANGED -> "changed";
            case REFUSED -> "refused";
            case UNCHANGED -> "say what the books say";
            case MISTYPED -> "look mistyped";
            case LEFT -> "left, and named";
            case ALL -> "all rows";
        };
    }

    static String groupTone(RowFilter filter) {
        return switch (filter) {
            case NEW -> "credit";
            case CHANGED, DOING -> "payer";
            case REFUSED -> "bad";
            case MISTYPED, LEFT -> "patient";
            case UNCHANGED, ALL -> "nobody";
        };
    }

    static String row(RowState state, RowOutcome outcome) {
        return switch (outcome) {
            case STALE -> "changed meanwhile";
            case LEFT -> "left";
            case NONE ->
                switch (state) {
                    case NEW -> "new";
                    case CHANGED -> "changed";
                    case UNCHANGED -> "unchanged";
                    case REFUSED -> "refused";
                };
        };
    }

    static String rowTone(RowState state, RowOutcome outcome) {
        return switch (outcome) {
            case STALE, LEFT -> "patient";
            case NONE ->
                switch (state) {
                    case NEW -> "credit";
                    case CHANGED -> "payer";
                    case UNCHANGED -> "nobody";
                    case REFUSED -> "bad";
                };
        };
    }

    /** How far the work is; it goes on here, or was cut short. */
    static SheetPage.Working working(Batch batch, boolean goesOn) {
        long read = batch.counts().read();
        long good = batch.counts().good();
        return switch (batch.state()) {
            case READING ->
                new SheetPage.Working(
                        goesOn
                                ? "Reading: " + Words.count(read, "row") + " so far"
                                : "Reading was cut short after " + Words.count(read, "row"),
                        read,
                        0,
                        goesOn);
            case APPLYING ->
                new SheetPage.Working(
                        (goesOn ? "Applying: " : "Applying was cut short at ") + Words.number(batch.done()) + " of "
                                + Words.count(good, "row"),
                        batch.done(),
                        good,
                        goesOn);
            case TAKING_BACK ->
                new SheetPage.Working(
                        (goesOn ? "Taking back what was begun: " : "Taking back what was begun was cut short with ")
                                + Words.count(batch.reached(), "row") + " to go",
                        read - batch.reached(),
                        read,
                        goesOn);
            default ->
                new SheetPage.Working(
                        (goesOn ? "Undoing: " : "Undoing was cut short with ") + Words.count(batch.reached(), "row")
                                + " to go",
                        read - batch.reached(),
                        read,
                        goesOn);
        };
    }

    /** How many cells look mistyped; empty for none. */
    static String mistyped(Batch batch) {
        long cells = batch.counts().mistyped();
        return cells == 0 ? "" : Words.count(cells, "cell", "looks", "look") + " mistyped";
    }
}
