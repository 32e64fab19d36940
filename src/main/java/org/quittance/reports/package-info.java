/**
 * Floor 5. Lists out of the books as CSV and XLSX: read from the ledger by set-based SQL, streamed, exact. Their
 * columns are a promise to whoever reads the files: columns are added, never renamed.
 */
@ApplicationModule(
        allowedDependencies = {
            "charges",
            "claims",
            "coverage",
            "duplicates",
            "exchange",
            "findings",
            "history",
            "ledger",
            "money",
            "payments",
            "registration",
            "remittance",
            "statements"
        })
@NullMarked
package org.quittance.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
