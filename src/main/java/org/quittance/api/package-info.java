/**
 * Floor 6. What programs of others talk to: FHIR R4 at {@code /fhir}, and FHIR bundles as files. Reads and writes through
 * the same faces as every other door.
 */
@ApplicationModule(
        allowedDependencies = {
            "money",
            "ledger",
            "history",
            "storage",
            "exchange",
            "staff",
            "codesets",
            "registration",
            "coverage",
            "coding",
            "charges",
            "claims",
            "remittance",
            "statements"
        })
@NullMarked
package org.quittance.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
