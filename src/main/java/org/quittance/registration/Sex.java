package org.quittance.registration;

/** Sex as claims carry it (DMG03). */
public enum Sex {
    /** Female. */
    F,
    /** Male. */
    M,
    /** Unknown. */
    U;

    /**
     * Reads a code.
     *
     * @param code F, M or anything else
     * @return {@link #U} for anything else
     */
    public static Sex ofCode(String code) {
        return switch (code) {
            case "F", "f" -> F;
            case "M", "m" -> M;
            default -> U;
        };
    }
}
