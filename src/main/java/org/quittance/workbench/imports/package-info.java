/** Bringing files in: first what they would change, then the change. */
@ApplicationModule(
        allowedDependencies = {
            "claims",
            "exchange",
            "ledger",
            "money",
            "registration",
            "remittance",
            "staff",
            "statements",
            "workbench.remittances",
            "workbench.search",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
