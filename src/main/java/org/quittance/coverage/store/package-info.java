/** The module's SQL. */
@NullMarked
package org.quittance.coverage.store;

import org.jspecify.annotations.NullMarked;
