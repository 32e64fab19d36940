/** Floor 1. Who: patients, the guarantors who pay for them, facilities, and one account per encounter or series. */
@ApplicationModule(allowedDependencies = {"events", "history", "money", "staff", "storage"})
@NullMarked
package org.quittance.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
