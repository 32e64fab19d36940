/** What an organisation decides about how it works, and what it decided before. */
@ApplicationModule(allowedDependencies = {"ledger", "settings", "staff", "workbench.security", "workbench.shell"})
@NullMarked
package org.quittance.workbench.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
