package org.quittance.codesets;

import java.util.Locale;

/** What a payer's reason does to the books (rules C-15 to C-17). */
public enum ReasonEffect {
    /** Speaks of price: taken off by contract, owed by nobody (rule A-11). */
    PRICE,
    /** The patient's share: to the next payer, else to the guarantor (rules ). */
    SHARE,
    /** May not be asked of the patient, but of a later payer (OA-209). */
    FORWARDED,
    /** Says what others did or that the payer has not decided; nothing is posted (rule C-40). */
    INFORMATION,
    /** A refusal: stays with the payer for a person to work on; never written off (rule A-33). */
    REFUSED;

    /**
     * As tables write it.
     *
     * @return in small letters
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The effect of a table's cell.
     *
     * @param code in small letters
     * @return the effect
     */
    public static ReasonEffect ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
