package org.quittance.staff;

/** An act that is allowed up to an amount: how far, the rows of {@code staff_limit} say for each role (rules G.2, G-30). */
public enum LimitedAct {
    /** Give up what a guarantor owes (rules A-15, G-10 to G-19). */
    WRITE_OFF("write-off", "write off what is owed");

    private final String code;
    private final String words;

    LimitedAct(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /**
     * As stored.
     *
     * @return lower case, with hyphens
     */
    public String code() {
        return code;
    }

    /**
     * The act in words that follow "may".
     *
     * @return lower case words
     */
    public String words() {
        return words;
    }

    /**
     * The act stored under a code.
     *
     * @param code as stored
     * @return the act
     */
    public static LimitedAct ofCode(String code) {
        for (LimitedAct act : values()) {
            if (act.code.equals(code)) {
                return act;
            }
        }
        throw new IllegalArgumentException("No act with a limit is called " + code);
    }
}
