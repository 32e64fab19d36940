/**
 * Floor 3. What payers answered: reads 835 remittances, checks that they balance, matches their claims, proposes and
 * posts what they say, applies money whose claim came later, and takes a whole remittance back in one act.
 */
@ApplicationModule(
        allowedDependencies = {
            "money",
            "ledger",
            "storage",
            "exchange",
            "codesets",
            "registration",
            "coverage",
            "charges",
            "claims",
            "events",
            "findings",
            "staff",
            "tasks"
        })
@NullMarked
package org.quittance.remittance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
