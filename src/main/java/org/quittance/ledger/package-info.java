/**
 * Floor 0. The append-only double-entry ledger: the only source of every amount. Transfers cannot be unbalanced,
 * entries carry a source key so that the same act twice answers with the first result, corrections are reversals,
 * closed days are sealed.
 */
@ApplicationModule(allowedDependencies = {"jobs", "money", "settings", "staff", "storage"})
@NullMarked
package org.quittance.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
