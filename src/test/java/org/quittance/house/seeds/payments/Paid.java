package org.quittance.house.seeds.payments;

import org.quittance.house.seeds.ledger.Face;

/** Uses the ledger's face, as it may. */
public record Paid(Face face) {}
