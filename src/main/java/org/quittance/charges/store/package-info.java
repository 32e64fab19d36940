/** The module's SQL. */
@NullMarked
package org.quittance.charges.store;

import org.jspecify.annotations.NullMarked;
