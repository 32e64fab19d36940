/** The module's SQL. */
@NullMarked
package org.quittance.duplicates.store;

import org.jspecify.annotations.NullMarked;
