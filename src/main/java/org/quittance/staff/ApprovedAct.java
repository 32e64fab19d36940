package org.quittance.staff;

/**
 * An act that waits until another agrees. The module whose act it is does it: through the same face and with the same
 * checks as an act that needed nobody.
 */
public interface ApprovedAct {

    /**
     * Which act it is.
     *
     * @return one act has one doer
     */
    LimitedAct act();

    /**
     * Does what was asked for, in the transaction of the agreement.
     *
     * @param by who asked for it
     * @param pending what was asked for
     * @param agreed who agreed, in words that follow "approved by"
     * @return what became of it; when it is overtaken nothing was written
     */
    Outcome carryOut(Actor by, PendingAct pending, String agreed);

    /** What became of it. */
    sealed interface Outcome {

        /**
         * It was done.
         *
         * @param words a sentence
         * @param beforeCents what was owed before
         * @param afterCents what is owed after
         */
        record Done(String words, long beforeCents, long afterCents) implements Outcome {}

        /**
         * It cannot be done any more.
         *
         * @param words a sentence that says why
         */
        record Overtaken(String words) implements Outcome {}
    }
}
