/**
 * Floor 0. What codes mean, in our own words: reasons why a payer changed an amount, remarks, and the groups that say who
 * bears it. Knows nothing of accounts.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.quittance.codesets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
