package org.quittance.registration;

import java.util.Locale;

/** Where an account stands in its life. */
public enum AccountStatus {
    /** Care may still be added. */
    OPEN,
    /** The encounter is over. */
    DISCHARGED,
    /** It never took place. */
    CANCELLED;

    /**
     * As stored and exported.
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
    public static AccountStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
