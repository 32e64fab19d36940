/** Patients' accounts: what happened, what is owed and why, what to do next. */
@ApplicationModule(
        allowedDependencies = {
            "claims",
            "codesets",
            "coding",
            "coverage",
            "holds",
            "ledger",
            "money",
            "payments",
            "registration",
            "reports",
            "staff",
            "statements",
            "tasks",
            "workbench.exceptions",
            "workbench.patients",
            "workbench.search",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
