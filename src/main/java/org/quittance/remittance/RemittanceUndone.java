package org.quittance.remittance;

/**
 * A remittance was taken back. Published in the transaction that did it.
 *
 * @param remittance the remittance
 */
public record RemittanceUndone(RemittanceId remittance) {}
