package org.quittance.remittance;

import org.quittance.staff.Actor;

/**
 * A remittance was taken back. Published in the transaction that did it.
 */
public record RemittanceUndone(RemittanceId remittance, Actor by) {}
