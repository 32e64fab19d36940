package org.quittance.house.seeds.workbench;

import org.quittance.house.seeds.payments.store.Hidden;

/** Breaks a module's privacy: looks into another's sub-package. */
public record Intruder(Hidden hidden) {}
