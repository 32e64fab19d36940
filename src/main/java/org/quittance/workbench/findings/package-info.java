/** What looks like a typing error. */
@ApplicationModule(
        allowedDependencies = {
            "findings",
            "ledger",
            "registration",
            "staff",
            "tasks",
            "workbench.exceptions",
            "workbench.patients",
            "workbench.search",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
