/** What payers answered: the proof, what needs a person, claims and lines, undo. */
@ApplicationModule(
        allowedDependencies = {
            "codesets",
            "coverage",
            "ledger",
            "money",
            "registration",
            "remittance",
            "reports",
            "staff",
            "statements",
            "tasks",
            "workbench.accounts",
            "workbench.exceptions",
            "workbench.search",
            "workbench.security",
            "workbench.shell"
        })
@NullMarked
package org.quittance.workbench.remittances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
