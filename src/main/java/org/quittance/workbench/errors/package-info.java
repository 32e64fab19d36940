/** Pages for what went wrong, without details. */
@ApplicationModule(allowedDependencies = {"staff", "storage", "workbench.security", "workbench.shell"})
@NullMarked
package org.quittance.workbench.errors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
