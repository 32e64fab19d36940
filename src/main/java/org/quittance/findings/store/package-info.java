/** The module's SQL. */
@NullMarked
package org.quittance.findings.store;

import org.jspecify.annotations.NullMarked;
