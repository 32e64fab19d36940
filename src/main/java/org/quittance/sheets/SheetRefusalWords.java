package org.quittance.sheets;

/** What this module's refusals say, as pages and commands show it. */
public final class SheetRefusalWords {

    private SheetRefusalWords() {}

    /**
     * A refusal in words.
     *
     * @param refusal why something is not done
     * @return a sentence: why, and what can be done instead
     */
    public static String of(SheetRefusal refusal) {
        return switch (refusal) {
            case SheetRefusal.Plain plain ->
                switch (plain) {
                    case COLUMNS_TOO_LATE -> "The columns of a sheet are chosen before it is applied.";
                    case OTHER_COLUMNS -> "These are the columns of another sheet.";
                    case FIELD_TWICE -> "Two columns hold the same field: choose one of them.";
                    case NOT_READ_AGAIN -> "Only a sheet that is not applied is read again.";
                    case NOT_SHOWN -> "A sheet is applied after its changes were shown.";
                    case ROWS_REFUSED ->
                        "Some rows are refused: correct them in the sheet and bring it again, or apply the good rows"
                                + " only.";
                    case NOT_APPLIED -> "Only a sheet that was applied is undone.";
                    case APPLIED -> "A sheet that was applied is undone, not put aside.";
                };
            case SheetRefusal.ColumnsMissing(var fields) -> "Choose a column for: " + String.join(", ", fields) + ".";
        };
    }
}
