/** Choosing another password. */
@ApplicationModule(allowedDependencies = {"staff", "workbench.search", "workbench.security", "workbench.shell"})
@NullMarked
package org.quittance.workbench.password;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
