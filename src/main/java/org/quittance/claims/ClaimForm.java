package org.quittance.claims;

import java.util.Locale;

/** What a claim was asked with. */
public enum ClaimForm {
    /** 837P. */
    PROFESSIONAL,
    /** 837I. */
    INSTITUTIONAL,
    /** A pharmacy's claim. */
    PHARMACY;

    /**
     * As stored.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The form stored under a word.
     *
     * @param word as stored
     * @return the form
     */
    public static ClaimForm ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
