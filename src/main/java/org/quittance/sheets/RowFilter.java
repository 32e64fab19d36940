package org.quittance.sheets;

import java.util.Arrays;
import java.util.Locale;

/** Which rows of a batch are shown. */
public enum RowFilter {
    /** New and changed ones. */
    DOING,
    /** Rows that make a record. */
    NEW,
    /** Rows that change a record. */
    CHANGED,
    /** Rows that cannot be taken. */
    REFUSED,
    /** Rows with cells that look mistyped, whatever they do. */
    MISTYPED,
    /** Rows that say what the books say. */
    UNCHANGED,
    /** Rows that were stale, or left when the batch was undone. */
    LEFT,
    /** All rows. */
    ALL;

    /**
     * As in an address.
     *
     * @return in small letters
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Read from an address.
     *
     * @param code as typed
     * @return what it names, else {@link #DOING}
     */
    public static RowFilter of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(DOING);
    }
}
