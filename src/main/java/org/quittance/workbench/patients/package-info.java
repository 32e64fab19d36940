/** A patient's record: read, corrected, and as it was known. */
@ApplicationModule(
        allowedDependencies = {
            "claims",
            "codesets",
            "coding",
            "coverage",
            "findings",
            "history",
            "ledger",
            "money",
            "payments",
            "registration",
            "reports",
            "staff",
            "statements",
            "workbench.search",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
