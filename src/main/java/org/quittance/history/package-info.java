/**
 * Floor 0. What records were before: who changed which field, when, why, from what to what. Records hold what is known
 * now; this holds how it came to be known, and is only ever added to.
 */
@ApplicationModule(allowedDependencies = {"events", "staff", "storage"})
@NullMarked
package org.quittance.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
