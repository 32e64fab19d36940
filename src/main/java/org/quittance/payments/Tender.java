package org.quittance.payments;

import java.util.Locale;

/** How money is handed over. */
public enum Tender {
    /** Notes and coins; has no reference. */
    CASH,
    /** A check; its reference is the check number. */
    CHECK,
    /** A card charged elsewhere; its reference is the terminal's, never the card number. */
    CARD;

    /**
     * As stored.
     *
     * @return lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The tender stored under a word.
     *
     * @param word as stored
     * @return the tender
     */
    public static Tender ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
