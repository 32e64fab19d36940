package org.quittance.house.seeds.ledger;

/** What payments may use. */
public record Face(long cents) {}
