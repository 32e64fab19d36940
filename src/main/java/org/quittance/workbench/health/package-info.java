/** Says to whoever watches over the program whether it works; nothing more. */
@ApplicationModule(allowedDependencies = {"workbench.security"})
@NullMarked
package org.quittance.workbench.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
