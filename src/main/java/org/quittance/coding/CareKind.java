package org.quittance.coding;

import java.util.Locale;

/** What kind of care. */
public enum CareKind {
    /** Something that was done: an operation, an examination, a therapy. */
    TREATMENT,
    /** A drug that was ordered. */
    MEDICATION;

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
    public static CareKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
