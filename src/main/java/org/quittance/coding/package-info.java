/**
 * Floor 1. What was found and what was done about it: the diagnoses of an account in the order the claim points to them,
 * its treatments and its medications.
 */
@ApplicationModule(allowedDependencies = {"history", "registration", "staff", "storage"})
@NullMarked
package org.quittance.coding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
