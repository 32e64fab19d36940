/**
 * Floor 2. Feeds of other systems: HL7 v2 messages over MLLP. Every message is kept, applied whole or not at all, and
 * acknowledged after it is stored; what cannot be applied waits for a person.
 */
@ApplicationModule(
        allowedDependencies = {
            "charges",
            "coding",
            "coverage",
            "history",
            "ledger",
            "money",
            "registration",
            "staff",
            "storage",
            "tasks"
        })
@NullMarked
package org.quittance.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
