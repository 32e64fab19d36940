package org.quittance.charges;

import java.util.Locale;

/** What kind of thing a line charges for. */
public enum ChargeKind {
    /** A procedure or service. */
    TREATMENT,
    /** A drug. */
    MEDICATION,
    /** The visit itself. */
    ENCOUNTER,
    /** Goods. */
    SUPPLY;

    /**
     * As stored.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind stored under a word.
     *
     * @param word as stored
     * @return the kind
     */
    public static ChargeKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
