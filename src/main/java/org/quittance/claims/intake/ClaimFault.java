package org.quittance.claims.intake;

import org.quittance.exchange.ProblemKind;

/** What is wrong with claims that came (rules C-60 to C-64). */
enum ClaimFault implements ProblemKind {
    /** A level that an 837 does not have. */
    HL_LEVEL("HL-LEVEL"),
    /** A claim before BHT04. */
    SUBMITTED("SUBMITTED"),
    /** A line of a dental claim. */
    DENTAL_LINE("DENTAL"),
    /** A file of dental claims. */
    DENTAL_FILE("DENTAL"),
    /** Another version than 005010. */
    VERSION("VERSION"),
    /** An original whose number stands with other content; 1: CLM05-3. */
    CLAIM_DUPLICATE("CLAIM-DUPLICATE"),
    /** Lines that come to less than CLM02 (rule C-60); 1: the terms, 2: their sum, 3: the difference. */
    LINES_BELOW("CLAIM-BALANCE"),
    /** Lines that come to more than CLM02 (rule C-60); 1: the terms, 2: their sum, 3: the difference. */
    LINES_ABOVE("CLAIM-BALANCE"),
    /** No CLM01, or one of more than 38 characters. */
    CLAIM_NUMBER("CLAIM-NUMBER"),
    /** A claim without one. */
    BILLING_PROVIDER("BILLING-PROVIDER"),
    /** A claim without one. */
    SUBSCRIBER("SUBSCRIBER"),
    /** A claim without one. */
    PAYER("PAYER"),
    /** A patient without a name. */
    PATIENT_NAME("PATIENT-NAME"),
    /** A claim without lines. */
    NO_LINES("LINES"),
    /** A claim with more than 999 lines (rule C-63). */
    TOO_MANY_LINES("LINES"),
    /** A line with two services. */
    TWO_SERVICES("LINE-SERVICE"),
    /** A line without a service. */
    NO_SERVICE("LINE-SERVICE"),
    /** A charge below zero. */
    CHARGE_SIGN("CHARGE-SIGN"),
    /** Units of 1,000,000,000 and more. */
    UNITS("UNITS"),
    /** A line without any date. */
    SERVICE_DATE("SERVICE-DATE"),
    /** A file without claims. */
    NO_CLAIM("NO-CLAIM");

    private final String code;

    ClaimFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
