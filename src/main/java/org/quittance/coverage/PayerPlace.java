package org.quittance.coverage;

/**
 * A payer's place in the order in which an account is paid.
 *
 * @param rank 1 pays first
 * @param payer who pays
 * @param memberId under which the payer knows the patient, or empty
 */
public record PayerPlace(int rank, PayerId payer, String memberId) {}
