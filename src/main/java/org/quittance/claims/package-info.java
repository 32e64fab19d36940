/** Floor 2. What was asked of payers: claims, how often each was sent, and the intake of 837 files. */
@ApplicationModule(
        allowedDependencies = {
            "charges",
            "coding",
            "coverage",
            "exchange",
            "ledger",
            "money",
            "registration",
            "staff",
            "storage"
        })
@NullMarked
package org.quittance.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
