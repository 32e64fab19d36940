/** Disputes and the like on accounts, and what stops asking for money. */
@ApplicationModule(
        allowedDependencies = {
            "holds",
            "registration",
            "staff",
            "statements",
            "workbench.accounts",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.holds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
