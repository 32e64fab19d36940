package org.quittance.payments;

/**
 * Why an act on money cannot be done. {@link RefusalWords} says it in a sentence.
 *
 * @param field which part of the form: amount, reference, memo, receivedOn, allocation, guarantor, reason
 * @param reason what forbids it
 */
public record Refusal(String field, RefusalReason reason) {

    /**
     * The rule that forbids it.
     *
     * @return its id, for example {@code A-52}
     */
    public String rule() {
        return reason.rule();
    }
}
