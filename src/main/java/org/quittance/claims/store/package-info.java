/** The module's SQL. */
@NullMarked
package org.quittance.claims.store;

import org.jspecify.annotations.NullMarked;
