package org.quittance.remittance;

import java.util.Locale;

/** What became of a claim of a remittance. */
public enum Outcome {
    /** Posted; nothing waits. */
    POSTED,
    /** Posted; all or part was refused and stays with the payer, for a person to work on. */
    DENIED,
    /** Posted; a person should look, the reason says at what. */
    REVIEW,
    /** A price before the service (CLP02 25): nothing was posted, and nothing waits (rule C-13). */
    PRICED,
    /** An earlier answer was taken back. */
    REVERSED,
    /** Takes back what cannot be found or does not agree: its money stands as unapplied (rule C-27). */
    REVERSAL_UNMATCHED,
    /** No claim of ours was found; its money stands as unapplied (rule A-40). */
    UNMATCHED,
    /** Several claims of ours fit equally; its money stands as unapplied. */
    AMBIGUOUS,
    /** Unmatched at first; applied when its claim arrived (rule A-41). */
    APPLIED,
    /** It takes back what was never in these books: a person settled its money with the payer (rule C-27). */
    SETTLED;

    /**
     * As stored.
     *
     * @return lower case words joined by a hyphen
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The outcome stored under a code.
     *
     * @param code as stored
     * @return the outcome
     */
    public static Outcome ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Whether its money stands as unapplied.
     *
     * @return true when no claim took it
     */
    public boolean isUnapplied() {
        return this == UNMATCHED || this == AMBIGUOUS || this == REVERSAL_UNMATCHED;
    }

    /**
     * Whether a person may have something to do later: an answer taken back waits until the payer answers anew.
     *
     * @return true for all that needs a person, and for what was taken back
     */
    public boolean mayWait() {
        return needsPerson() || this == REVERSED;
    }

    /**
     * Whether a person has something to do.
     *
     * @return true for all that is not settled
     */
    public boolean needsPerson() {
        return this != POSTED && this != REVERSED && this != APPLIED && this != PRICED && this != SETTLED;
    }
}
