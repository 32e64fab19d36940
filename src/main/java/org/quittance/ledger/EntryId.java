package org.quittance.ledger;

/**
 * The number of an entry, in ledger order.
 *
 * @param value above zero
 */
public record EntryId(long value) {}
