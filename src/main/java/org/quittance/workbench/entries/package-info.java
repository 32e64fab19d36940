/** Acts in the books, down to their transfers. */
@ApplicationModule(
        allowedDependencies = {
            "codesets",
            "coverage",
            "ledger",
            "registration",
            "remittance",
            "staff",
            "statements",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.entries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
