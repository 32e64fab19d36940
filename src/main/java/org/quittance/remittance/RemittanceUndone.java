package org.quittance.remittance;

/**
 * A remittance was taken back. Published in the transaction that did it.
 *
 * @param remittance the remittance
 * @param by who: a sign-in name
 */
public record RemittanceUndone(RemittanceId remittance, String by) {}
