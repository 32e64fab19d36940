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

    static String state(BatchState state) {
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

    static String tone(BatchState state) {
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
            case LEFT -> "left, and named";
            case ALL -> "all rows";
        };
    }

    static String groupTone(RowFilter filter) {
        return switch (filter) {
            case NEW -> "credit";
            case CHANGED, DOING -> "payer";
            case REFUSED -> "bad";
            case LEFT -> "patient";
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

    /** How far the work is that goes on. */
    static SheetPage.Working working(Batch batch) {
        long read = batch.counts().read();
        return switch (batch.state()) {
            case READING -> new SheetPage.Working("Reading: " + Words.count(read, "row") + " so far", read, 0);
            case APPLYING ->
                new SheetPage.Working(
                        "Applying: " + Words.count(batch.done(), "row") + " of "
                                + Words.count(batch.counts().good(), "row"),
                        batch.done(),
                        batch.counts().good());
            case TAKING_BACK ->
                new SheetPage.Working(
                        "Taking back what was begun: " + Words.count(batch.reached(), "row") + " to go",
                        read - batch.reached(),
                        read);
            default ->
                new SheetPage.Working(
                        "Undoing: " + Words.count(batch.reached(), "row") + " to go", read - batch.reached(), read);
        };
    }
}
