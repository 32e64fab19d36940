/** The module's SQL. */
@NullMarked
package org.quittance.history.store;

import org.jspecify.annotations.NullMarked;
