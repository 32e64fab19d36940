/** Finding patients, accounts, claims, checks and amounts. */
@ApplicationModule(
        allowedDependencies = {
            "money",
            "registration",
            "reports",
            "staff",
            "statements",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
