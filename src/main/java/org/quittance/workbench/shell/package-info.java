/** What every page shares: the bar, the look, icons, files, amounts and dates in words. */
@ApplicationModule(
        allowedDependencies = {
            "codesets",
            "exchange",
            "money",
            "payments",
            "registration",
            "reports",
            "staff",
            "statements",
            "storage",
            "workbench.security"
        })
@NullMarked
package org.quittance.workbench.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
