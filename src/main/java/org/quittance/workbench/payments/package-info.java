/** Taking money from patients, receipts, and taking payments back. */
@ApplicationModule(
        allowedDependencies = {
            "holds",
            "ledger",
            "money",
            "payments",
            "registration",
            "reports",
            "staff",
            "statements",
            "tasks",
            "workbench.accounts",
            "workbench.entries",
            "workbench.exceptions",
            "workbench.search",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
