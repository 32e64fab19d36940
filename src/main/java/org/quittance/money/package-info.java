/**
 * Floor 0. Exact money: whole cents, exact percentages with the rounding named at the call, shares by largest
 * remainder. Knows nothing of accounts.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.quittance.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
