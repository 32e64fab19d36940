package org.quittance.house.seeds.ledger;

import org.quittance.house.seeds.payments.Paid;

/** Breaks the floors: the ledger knows payments. */
public record Upward(Paid paid) {}
