package org.quittance.payments;

/**
 * Why an act on a payment cannot be done.
 *
 * @param field which part of the form: amount, reference, memo, receivedOn, allocation, guarantor, reason
 * @param words what is wrong and what to do, a sentence
 * @param rule the rule that forbids it
 */
public record Refusal(String field, String words, String rule) {}
