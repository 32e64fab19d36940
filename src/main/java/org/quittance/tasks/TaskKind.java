package org.quittance.tasks;

/**
 * A kind of task. The module that causes such tasks has it as a constant and names it in its {@link TaskSource}.
 *
 * @param code lower case words joined by hyphens, unique over all modules
 * @param about what the key of such a task is the id of
 * @param closedByHand whether a person may close it although nothing was settled; else only what settles it does
 */
public record TaskKind(String code, Subject about, boolean closedByHand) {

    /** What a task is about. */
    public enum Subject {
        /** A payer's answer about a claim. */
        ANSWER,
        /** A patient account. */
        ACCOUNT,
        /** A guarantor. */
        GUARANTOR,
        /** A file that came. */
        FILE,
        /** A message that came. */
        MESSAGE,
        /** Something in a record that looks like a typing error. */
        FINDING,
        /** Two records. */
        PAIR,
        /** A sheet that came. */
        SHEET
    }

    /**
     * A kind that only closes when what causes it is settled.
     *
     * @param about what its key is the id of
     * @return the kind
     */
    public static TaskKind settled(String code, Subject about) {
        return new TaskKind(code, about, false);
    }

    /**
     * A kind that a person may also close with a reason.
     *
     * @param about what its key is the id of
     * @return the kind
     */
    public static TaskKind byHand(String code, Subject about) {
        return new TaskKind(code, about, true);
    }
}
