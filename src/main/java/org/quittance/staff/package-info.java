/**
 * Floor 0. Who works here: names, roles and what they allow, signing in and out, and the trail of who saw and did
 * what. Knows no business and no pages.
 */
@ApplicationModule(allowedDependencies = {"storage"})
@NullMarked
package org.quittance.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
