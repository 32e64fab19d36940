package org.quittance.holds;

/** Why a hold is not opened or closed. */
public enum HoldRefusal {
    /** A hold of this kind stood, and was closed while another was asked for. */
    CLOSED_MEANWHILE,
    /** There is no such hold. */
    UNKNOWN,
    /** A reason is a few words: not empty, not longer than {@link Holds#LONGEST_WHY}. */
    NO_REASON,
    /** The reason holds what looks like a card number (threat PRIVACY-02). */
    CARD_NUMBER;

    /**
     * The refusal in words, as pages and commands show it.
     *
     * @return one or two sentences
     */
    public String sentence() {
        return switch (this) {
            case CLOSED_MEANWHILE -> "It was closed meanwhile. Look again.";
            case UNKNOWN -> "There is no such hold.";
            case NO_REASON -> "Say in a few words why, up to " + Holds.LONGEST_WHY + " letters.";
            case CARD_NUMBER -> "That looks like a card number. Take it out.";
        };
    }
}
