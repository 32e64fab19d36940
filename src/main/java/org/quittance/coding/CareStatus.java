package org.quittance.coding;

import java.util.Locale;

/** Where a treatment or medication stands. */
public enum CareStatus {
    /** Not begun. */
    PLANNED,
    /** Going on. */
    UNDER_WAY,
    /** Interrupted, shall go on. */
    ON_HOLD,
    /** Ended before its end. */
    STOPPED,
    /** Over. */
    DONE,
    /** It did not take place. */
    NOT_DONE,
    /** It was recorded by mistake; it never happened. */
    MISTAKE,
    /** The source does not know. */
    UNKNOWN;

    /**
     * As stored.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status stored under a word.
     *
     * @param word as stored
     * @return the status
     */
    public static CareStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
