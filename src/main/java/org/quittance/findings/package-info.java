/**
 * Floor 2. What looks like a typing error in the records of people and policies, what was probably meant, and why. Looks
 * at a form while it is typed, and at all records nightly and when asked; a person accepts or dismisses. What others
 * say about a patient reaches it through {@link org.quittance.findings.Witness}, which the modules above implement.
 */
@ApplicationModule(
        allowedDependencies = {
            "charges",
            "claims",
            "coding",
            "registration",
            "coverage",
            "events",
            "history",
            "jobs",
            "staff",
            "storage",
            "tasks"
        })
@NullMarked
package org.quittance.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
