/** Patients' accounts: what happened, what is owed and why, what to do next. */
@NullMarked
package org.quittance.workbench.accounts;

import org.jspecify.annotations.NullMarked;
