/** Sheets: what came in, what its columns hold, what each row changes, applying and undoing. */
@ApplicationModule(
        allowedDependencies = {
            "exchange",
            "ledger",
            "reports",
            "sheets",
            "staff",
            "tasks",
            "workbench.exceptions",
            "workbench.search",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
