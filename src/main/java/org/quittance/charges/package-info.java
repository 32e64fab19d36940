/** Floor 1. What was done: one charge per line. What is left of an amount stands in the ledger only. */
@ApplicationModule(allowedDependencies = {"codesets", "ledger", "money", "registration", "staff", "storage"})
@NullMarked
package org.quittance.charges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
