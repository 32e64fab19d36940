package org.quittance.sheets;

import java.util.List;

/** Why something is not done with a sheet; {@link SheetRefusalWords} says it. */
public sealed interface SheetRefusal {

    /** Refusals that need no facts. */
    enum Plain implements SheetRefusal {
        /** Its columns are no more to be chosen, because it is or was applied. */
        COLUMNS_TOO_LATE,
        /** What was chosen is about other columns. */
        OTHER_COLUMNS,
        /** Two columns hold the same field. */
        FIELD_TWICE,
        /** Only what is not applied is read again. */
        NOT_READ_AGAIN,
        /** Its changes were not shown yet, or not as the books are now. */
        NOT_SHOWN,
        /** Some rows are refused, and all or nothing was asked for. */
        ROWS_REFUSED,
        /** What was not applied is not undone. */
        NOT_APPLIED,
        /** What was applied is not put aside. */
        APPLIED
    }

    /**
     * Fields that every sheet of its kind has, and no column holds.
     *
     * @param fields their names; at least one
     */
    record ColumnsMissing(List<String> fields) implements SheetRefusal {

        /** Takes a copy. */
        public ColumnsMissing {
            fields = List.copyOf(fields);
        }
    }
}
