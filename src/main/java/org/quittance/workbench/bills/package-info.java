/** Bills: what one would say, making it, and what was made. */
@ApplicationModule(
        allowedDependencies = {
            "codesets",
            "holds",
            "ledger",
            "money",
            "registration",
            "reports",
            "staff",
            "statements",
            "workbench.accounts",
            "workbench.entries",
            "workbench.search",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.bills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
