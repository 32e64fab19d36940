package org.quittance.sheets;

import java.util.Locale;

/** How far a batch is. */
public enum BatchState {
    /** Its rows are being read. */
    READING,
    /** Somebody has to say what its columns hold. */
    COLUMNS,
    /** Each change is shown; nothing is made yet. */
    PREVIEW,
    /** Its changes are being made, block by block. */
    APPLYING,
    /** Its changes stand in the books. */
    APPLIED,
    /** A record changed meanwhile: what was made is being taken back, since it was to be all or nothing. */
    TAKING_BACK,
    /** All or nothing was not possible: nothing of it stands. */
    STALE,
    /** It is being undone. */
    UNDOING,
    /** It was undone. */
    UNDONE,
    /** Somebody put it aside, or a later reading of the same file took its place. */
    SET_ASIDE,
    /** The file cannot be read as a sheet. */
    UNREADABLE;

    /**
     * As stored.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The state under a word.
     *
     * @param word as stored
     * @return the state
     */
    public static BatchState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Whether work on it goes on by itself.
     *
     * @return true while rows are read, applied, taken back or undone
     */
    public boolean isAtWork() {
        return this == READING || this == APPLYING || this == TAKING_BACK || this == UNDOING;
    }
}
