package org.quittance.sheets;

import java.util.Locale;

/** What a row does. */
public enum RowState {
    /** It makes a record. */
    NEW,
    /** It changes a record. */
    CHANGED,
    /** It says what the books say. */
    UNCHANGED,
    /** It cannot be taken. */
    REFUSED;

    /**
     * As stored.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state under a word.
     *
     * @param word as stored
     * @return the state
     */
    public static RowState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
