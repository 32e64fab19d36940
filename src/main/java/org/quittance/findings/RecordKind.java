package org.quittance.findings;

import java.util.Locale;

/** What kind of record an error stands in. */
public enum RecordKind {
    /** Somebody who is cared for; the number is the record number. */
    PATIENT,
    /** Somebody who pays; the number is the guarantor number. */
    GUARANTOR,
    /** A membership with a payer; the number is the patient's record number. */
    POLICY,
    /** A patient account; the number is the account number. */
    ACCOUNT,
    /** A house that bills; the number is its code. */
    FACILITY,
    /** A visit or stay; the number is what its source calls it, as all that follow. */
    VISIT,
    /** A claim. */
    CLAIM,
    /** A line of a claim, or a payment or move of one. */
    LINE,
    /** A diagnosis. */
    DIAGNOSIS,
    /** Something that was done: a treatment, a vaccine given. */
    TREATMENT,
    /** A time under a payer. */
    COVER,
    /** A house in which care is given. */
    ORGANIZATION,
    /** Somebody who gives care. */
    PROVIDER;

    /**
     * As stored and exported.
     *
     * @return in small letters
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind under a code.
     *
     * @param code as stored
     * @return the kind
     */
    public static RecordKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
