package org.quittance.payments;

/** What is wrong with a field of a card that is to be kept on file. {@link RefusalWords} says it in a sentence. */
public enum MethodProblem {
    /** The number itself, which is kept nowhere (threat PRIVACY-02). */
    CARD_NUMBER,
    /** Longer than anything that belongs there. */
    TOO_LONG,
    /** Not what a processor gives for a card. */
    NO_TOKEN,
    /** The token is somebody else's, or was taken off file. */
    TOKEN_OF_ANOTHER,
    /** Not the last four digits. */
    NOT_FOUR_DIGITS,
    /** No brand. */
    NO_BRAND,
    /** No name. */
    NO_HOLDER,
    /** Not a month. */
    NO_MONTH,
    /** The month is over. */
    EXPIRED,
    /** The holder did not agree yet. */
    NO_CONSENT
}
