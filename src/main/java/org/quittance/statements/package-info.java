/**
 * Floor 4. Talks with patients about money: the explanation of a balance in words, down to the last cent, and the bill.
 * The only module with prose; below it, reasons are data.
 */
@ApplicationModule(
        allowedDependencies = {
            "money",
            "staff",
            "ledger",
            "codesets",
            "registration",
            "storage",
            "settings",
            "coverage",
            "coding",
            "charges",
            "claims",
            "holds",
            "remittance",
            "payments"
        })
@NullMarked
package org.quittance.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
