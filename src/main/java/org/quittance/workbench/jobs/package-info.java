/** What is done behind the pages: how far it is, what became of it, and why it failed. */
@ApplicationModule(allowedDependencies = {"jobs", "ledger", "staff", "workbench.security", "workbench.shell"})
@NullMarked
package org.quittance.workbench.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
