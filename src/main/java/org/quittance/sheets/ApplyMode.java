package org.quittance.sheets;

/** What is done with a sheet of which some rows are refused. */
public enum ApplyMode {
    /** All rows, or none. */
    ALL_OR_NOTHING,
    /** The good rows; the refused ones are named. */
    GOOD_ROWS_ONLY;

    /**
     * As stored.
     *
     * @return a word
     */
    public String word() {
        return this == ALL_OR_NOTHING ? "all" : "good";
    }

    /**
     * The mode under a word.
     *
     * @param word as stored
     * @return the mode
     */
    public static ApplyMode ofWord(String word) {
        return word.equals("good") ? GOOD_ROWS_ONLY : ALL_OR_NOTHING;
    }
}
