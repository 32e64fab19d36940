/** What waits for a person. */
@ApplicationModule(
        allowedDependencies = {
            "codesets",
            "exchange",
            "ledger",
            "money",
            "remittance",
            "reports",
            "staff",
            "statements",
            "tasks",
            "workbench.search",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.exceptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
