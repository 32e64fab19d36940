package org.quittance.findings;

/** Why a finding is not answered, or an answer not taken back; {@link FindingRefusalWords} says it. */
public enum FindingRefusal {
    /** It has no proposal that could be put into the record. */
    NOTHING_PROPOSED,
    /** Its field is no record's of this practice. */
    CORRECTED_ELSEWHERE,
    /** Whoever dismisses it says why, in 1 to 200 characters. */
    NO_REASON,
    /** The field says something else since it was corrected. */
    CHANGED_SINCE
}
