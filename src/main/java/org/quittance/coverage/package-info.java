/** Floor 1. Insured how: payers and the names they go by, policies, and the order in which they pay for an account. */
@ApplicationModule(allowedDependencies = {"history", "ledger", "money", "registration", "staff", "storage"})
@NullMarked
package org.quittance.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
