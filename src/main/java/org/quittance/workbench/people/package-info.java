/** Who works here, in which role, with which certificates; and what each role may do and how far it goes. */
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "money",
            "payments",
            "staff",
            "statements",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
