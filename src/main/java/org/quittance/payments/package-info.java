/**
 * Floor 3. Money of patients: taken once, spread over what the guarantor owes, the rest visible as unapplied, taken back
 * as a whole; what is written off by hand.
 */
@ApplicationModule(
        allowedDependencies = {
            "money",
            "ledger",
            "storage",
            "registration",
            "coverage",
            "charges",
            "codesets",
            "staff",
            "history",
            "holds",
            "tasks"
        })
@NullMarked
package org.quittance.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
