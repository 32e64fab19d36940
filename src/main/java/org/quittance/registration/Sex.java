package org.quittance.registration;

/** Sex as records carry it. Claims (DMG03) know only F, M and U: what they say is no word against {@link #O}. */
public enum Sex {
    /** Female. */
    F,
    /** Male. */
    M,
    /** Told as neither of the two (HL7 table 0001: other, ambiguous, not applicable; FHIR: other). */
    O,
    /** Unknown. */
    U;

    /**
     * Reads a code.
     *
     * @param code F, M, O or anything else
     * @return {@link #U} for anything else
     */
    public static Sex ofCode(String code) {
        return switch (code) {
            case "F", "f" -> F;
            case "M", "m" -> M;
            case "O", "o" -> O;
            default -> U;
        };
    }

    /**
     * Whether it can be held against what others say.
     *
     * @return true for female and male
     */
    public boolean compares() {
        return this == F || this == M;
    }
}
