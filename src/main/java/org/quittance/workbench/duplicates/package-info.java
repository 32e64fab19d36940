/** Records that are probably one person: compared, merged, parted. */
@ApplicationModule(
        allowedDependencies = {
            "coverage",
            "duplicates",
            "history",
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
package org.quittance.workbench.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
