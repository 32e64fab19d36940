/** Giving up what is owed, and taking that back. */
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "money",
            "payments",
            "registration",
            "staff",
            "statements",
            "workbench.accounts",
            "workbench.approvals",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.writeoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
