package org.quittance.history;

import java.util.Locale;

/** The kinds of record whose changes are kept. */
public enum RecordKind {
    /** Somebody who is cared for. */
    PATIENT,
    /** Somebody who pays. */
    GUARANTOR,
    /** An encounter or series, with what is owed for it. */
    ACCOUNT,
    /** What insures a patient. */
    POLICY,
    /** What was found. */
    DIAGNOSIS,
    /** A treatment that was given, or a drug that was ordered. */
    CARE;

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
    public static RecordKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
