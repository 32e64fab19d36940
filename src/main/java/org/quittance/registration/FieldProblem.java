package org.quittance.registration;

/** What cannot be right in a field of a record or an insurance card; {@link FieldProblemWords} says it. */
public enum FieldProblem {
    /** A text of a record has at most 120 letters. */
    TOO_LONG,
    /** A record has a family name. */
    NO_FAMILY_NAME,
    /** What was typed is no day of the calendar. */
    NO_SUCH_DAY,
    /** A birth after today (rule D-06). */
    BORN_IN_FUTURE,
    /** A birth more than 124 years ago (rule D-06). */
    TOO_OLD,
    /** A death after today (rule D-10). */
    DEAD_IN_FUTURE,
    /** A death before the birth (rule D-10). */
    DEAD_BEFORE_BIRTH,
    /** Not five or nine digits (rule D-04). */
    ZIP_SHAPE,
    /** Not two letters. */
    STATE_SHAPE,
    /** Not an address of electronic mail. */
    EMAIL_SHAPE,
    /** Not a code of a language. */
    NO_LANGUAGE,
    /** Its last day is before its first. */
    ENDS_BEFORE_BEGINNING,
    /** It has no first day. */
    NO_FIRST_DAY,
    /** A day after today of what happened already. */
    NOT_YET,
    /** An address without street, town and ZIP. */
    NO_ADDRESS,
    /** A telephone without a number. */
    NO_PHONE_NUMBER,
    /** Fewer than 7 or more than 15 digits. */
    PHONE_SHAPE,
    /** Not an hour of the day. */
    HOUR_SHAPE,
    /** Hours not to call with a beginning or an end alone. */
    HOURS_WITHOUT_END,
    /** Not a name of the time zone database. */
    NO_TIME_ZONE,
    /** A request without its day. */
    NO_DAY_ASKED,
    /** A request that ends before its day. */
    ENDS_BEFORE_ASKED,
    /** A request that names no other place (45 CFR 164.522(b)). */
    NOWHERE_ELSE,
    /** A street without a ZIP, where letters shall go. */
    LETTER_WITHOUT_ZIP,
    /** Not a chapter under which a person goes bankrupt. */
    NO_CHAPTER,
    /** A bankruptcy without its day. */
    NO_DAY_FILED,
    /** A discharge before the filing. */
    DISCHARGED_BEFORE_FILED,
    /** A dismissal before the filing. */
    DISMISSED_BEFORE_FILED,
    /** Neither an attorney nor a firm. */
    NO_ATTORNEY,
    /** An employer without a name. */
    NO_EMPLOYER,
    /** A number of bills that no guarantor has. */
    UNKNOWN_GUARANTOR,
    /** The form registered somebody else before (threat MONEY-01). */
    FORM_USED,
    /** What stood there is replaced, and nobody says why. */
    NO_REASON,
    /** A reason has at most 200 letters. */
    REASON_TOO_LONG,
    /** What looks like a number of a payment card (threat PRIVACY-02). */
    CARD_NUMBER,
    /** A member number with other signs than letters and digits, or more than 40. */
    MEMBER_SHAPE,
    /** Not a relationship to the holder of a policy (SBR02, PAT01). */
    NO_RELATIONSHIP,
    /** A policy of somebody else without that person. */
    NO_HOLDER,
    /** A card without a payer that is known. */
    NO_PAYER
}
