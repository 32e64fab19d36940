package org.quittance.ledger;

/** Who owes a receivable (rule A-03), or nobody in particular for accounts that are not receivables. */
public enum Party {
    /** Not a receivable. */
    NONE(""),
    /** The first payer. */
    P1("P1"),
    /** The second payer. */
    P2("P2"),
    /** The third payer. */
    P3("P3"),
    /** The guarantor: what the patient's side owes. */
    G("G"),
    /** An outside agency. */
    A("A");

    private final String code;

    Party(String code) {
        this.code = code;
    }

    /**
     * As stored.
     *
     * @return empty for nobody
     */
    public String code() {
        return code;
    }

    /**
     * The party stored under a code.
     *
     * @param code as stored
     * @return the party
     */
    public static Party ofCode(String code) {
        return code.isEmpty() ? NONE : valueOf(code);
    }

    /**
     * The payer of a rank.
     *
     * @param rank 1 to 3
     * @return the party
     */
    public static Party payer(int rank) {
        return switch (rank) {
            case 1 -> P1;
            case 2 -> P2;
            case 3 -> P3;
            default -> throw new IllegalArgumentException("A payer's rank is 1, 2 or 3, not " + rank);
        };
    }

    /**
     * Whether an insurer owes it.
     *
     * @return true for P1 to P3
     */
    public boolean isPayer() {
        return this == P1 || this == P2 || this == P3;
    }

    /**
     * Rank of the payer.
     *
     * @return 1 to 3, or 0 when it is no payer
     */
    public int rank() {
        return switch (this) {
            case P1 -> 1;
            case P2 -> 2;
            case P3 -> 3;
            case NONE, G, A -> 0;
        };
    }
}
