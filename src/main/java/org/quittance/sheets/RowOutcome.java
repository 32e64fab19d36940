package org.quittance.sheets;

import java.util.Locale;

/** What became of a row that was not applied, or not undone, as a whole. */
public enum RowOutcome {
    /** Nothing to say: applied with its batch, or undone with it. */
    NONE,
    /** Its record had changed since the preview: it was not applied. */
    STALE,
    /** When its batch was undone, all or part of it was left, because something else was done since. */
    LEFT;

    /**
     * As stored.
     *
     * @return in small letters, empty for {@link #NONE}
     */
    public String word() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * The outcome under a word.
     *
     * @param word as stored
     * @return the outcome
     */
    public static RowOutcome ofWord(String word) {
        return word.isEmpty() ? NONE : valueOf(word.toUpperCase(Locale.ROOT));
    }
}
