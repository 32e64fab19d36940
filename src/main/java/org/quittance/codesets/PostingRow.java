package org.quittance.codesets;

/**
 * One row of the posting map: what a reason means under a group code (rule C-17).
 *
 * @param group CO, PR, OA, PI or CR
 * @param code claim adjustment reason code (CARC)
 * @param effect what it does to the books
 * @param denialClass what kind of reason it is
 * @param nextStep what usually helps
 * @param shortWords a few words, for the head of a line; empty when we have none
 * @param words what a patient is told; empty when we have none
 */
public record PostingRow(
        String group,
        String code,
        ReasonEffect effect,
        DenialClass denialClass,
        NextStep nextStep,
        Phrase shortWords,
        Phrase words) {

    /**
     * The same reason with another effect, class or step: a payer's own habit.
     *
     * @param otherEffect what it does to the books
     * @param otherClass what kind of reason it is
     * @param otherStep what usually helps
     * @return the row
     */
    public PostingRow as(ReasonEffect otherEffect, DenialClass otherClass, NextStep otherStep) {
        return new PostingRow(group, code, otherEffect, otherClass, otherStep, shortWords, words);
    }
}
