package org.quittance.duplicates;

/** Why two records are not merged, or not said to be two; {@link DuplicateRefusalWords} says it. */
public enum DuplicateRefusal {
    /** The reason of a merge has more than 200 characters. */
    REASON_TOO_LONG,
    /** Whoever says that records are two people says how they know, in 1 to 200 characters. */
    NO_REASON,
    /** Neither of the two records was chosen to stay. */
    NO_SURVIVOR,
    /** Who shall pay for both is the guarantor of neither. */
    PAYER_OF_NEITHER,
    /** One of the records was merged into another one since the page was opened. */
    MERGED_MEANWHILE,
    /** Both numbers lead to one record. */
    ONE_RECORD,
    /** The record that goes was merged into another one before. */
    MERGED_ELSEWHERE
}
