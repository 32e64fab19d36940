package org.quittance.feeds;

import java.util.Locale;

/** Where a kept message stands. */
public enum MessageState {
    /** It is in the books. */
    APPLIED,
    /** It could not be applied and waits for a person. */
    WAITING,
    /** It was not ours; nothing waits. */
    REJECTED,
    /** A person mended it, and what it meant is in the books. */
    MENDED,
    /** A person put it aside. */
    CLOSED;

    /**
     * As stored.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state stored under a word.
     *
     * @param word as stored
     * @return the state
     */
    public static MessageState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
