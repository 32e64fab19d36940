/** Floor 1. What was found: the diagnoses of an account in the order the claim points to them. */
@ApplicationModule(allowedDependencies = {"registration", "storage"})
@NullMarked
package org.quittance.coding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
