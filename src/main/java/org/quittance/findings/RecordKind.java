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
    FACILITY;

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
