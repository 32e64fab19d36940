/**
 * Floor 5. Sheets that come in: CSV and XLSX with patients, coverage, accounts or charges. Columns are recognised or
 * chosen, each change is shown before it is made, a batch is applied in blocks that survive any end of the program, and
 * undone in one act.
 */
@ApplicationModule(
        allowedDependencies = {
            "charges",
            "coding",
            "coverage",
            "exchange",
            "findings",
            "history",
            "jobs",
            "ledger",
            "money",
            "registration",
            "staff",
            "storage",
            "tasks"
        })
@NullMarked
package org.quittance.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
