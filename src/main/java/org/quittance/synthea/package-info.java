/**
 * Floor 5. A synthetic population (the tables Synthea writes) as people, accounts, claims and money: read as one
 * set, checked as a whole, posted in one transaction or held with every fault named.
 */
@ApplicationModule(
        allowedDependencies = {
            "money",
            "ledger",
            "staff",
            "storage",
            "exchange",
            "registration",
            "coverage",
            "coding",
            "charges",
            "claims",
            "findings"
        })
@NullMarked
package org.quittance.synthea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
