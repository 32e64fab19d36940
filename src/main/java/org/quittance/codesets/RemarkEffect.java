package org.quittance.codesets;

import java.util.Locale;

/** What a remark code (RARC) decides about a patient's share. */
public enum RemarkEffect {
    /** Says something; decides nothing. */
    NONE,
    /** The patient is a Qualified Medicare Beneficiary: Medicare's share may not be asked of the person (rule B-66). */
    QMB,
    /** The patient does not owe what is said under PR. */
    NOT_OWED,
    /** The No Surprises Act or a state's like law was applied: nothing above the network's share is owed (rule B-74). */
    PROTECTED,
    /** The patient gave up that protection by a valid consent (rule B-72). */
    CONSENTED;

    /**
     * The effect of a table's cell.
     *
     * @param code in small letters, empty for none
     * @return the effect
     */
    public static RemarkEffect ofCode(String code) {
        return code.isEmpty() ? NONE : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
