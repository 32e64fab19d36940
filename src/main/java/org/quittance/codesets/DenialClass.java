package org.quittance.codesets;

import java.util.Locale;

/** What kind of reason it is: who has to work on it (rule C-19). */
public enum DenialClass {
    /** Was the patient insured that day. */
    ELIGIBILITY("coverage"),
    /** Which payer is responsible first. */
    COORDINATION("another payer"),
    /** The payer wanted to be asked before. */
    AUTHORIZATION("authorization"),
    /** Too late. */
    TIMELY_FILING("time limit"),
    /** The payer does not see why it was needed. */
    MEDICAL_NECESSITY("medical necessity"),
    /** Codes, units, what belongs to what. */
    CODING("coding and bundling"),
    /** Something is missing on the claim or with it. */
    MISSING_INFORMATION("missing information"),
    /** Asked twice. */
    DUPLICATE("duplicate"),
    /** A limit of the plan is used up. */
    BENEFIT_LIMIT("limit of the plan"),
    /** The plan does not pay for it. */
    NONCOVERED("not covered"),
    /** Who may be paid for it. */
    CREDENTIALING("provider’s enrollment"),
    /** Decided after an appeal. */
    APPEAL("appeal"),
    /** Not decided yet. */
    PENDING("not decided yet"),
    /** Workers' compensation, auto and the like. */
    PROPERTY_CASUALTY("accident insurance"),
    /** The patient's share. */
    PATIENT_SHARE("patient’s share"),
    /** The price. */
    PRICE("price"),
    /** None of these, or not known. */
    OTHER("other");

    private final String words;

    DenialClass(String words) {
        this.words = words;
    }

    /**
     * For a list of refusals.
     *
     * @return a word or two
     */
    public String words() {
        return words;
    }

    /**
     * As tables write it.
     *
     * @return in small letters
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The class of a table's cell.
     *
     * @param code in small letters
     * @return the class
     */
    public static DenialClass ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
