/** What one person wants and another must agree to. */
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "money",
            "payments",
            "registration",
            "staff",
            "statements",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
