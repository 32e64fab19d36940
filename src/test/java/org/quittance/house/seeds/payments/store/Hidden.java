package org.quittance.house.seeds.payments.store;

/** A module's own business. */
public record Hidden(long id) {}
