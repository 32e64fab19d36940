/** Signing in and out. */
@ApplicationModule(
        allowedDependencies = {"staff", "storage", "workbench.search", "workbench.security", "workbench.shell"})
@NullMarked
package org.quittance.workbench.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
