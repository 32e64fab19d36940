/**
 * Floor 2. Records that are probably one person: found by likeness over all fields (rule D-09), nightly and soon after a
 * record changes; compared by a person, made one with what it means in money shown before, and made two again.
 */
@ApplicationModule(
        allowedDependencies = {
            "registration",
            "coverage",
            "events",
            "findings",
            "history",
            "jobs",
            "ledger",
            "money",
            "staff",
            "storage",
            "tasks"
        })
@NullMarked
package org.quittance.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
