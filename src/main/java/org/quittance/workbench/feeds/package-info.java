/** What other systems send: messages that came, and those that wait to be mended. */
@ApplicationModule(
        allowedDependencies = {
            "feeds",
            "ledger",
            "registration",
            "staff",
            "statements",
            "tasks",
            "workbench.entries",
            "workbench.exceptions",
            "workbench.patients",
            "workbench.search",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
