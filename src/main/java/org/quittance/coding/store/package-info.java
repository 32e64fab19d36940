/** The module's SQL. */
@NullMarked
package org.quittance.coding.store;

import org.jspecify.annotations.NullMarked;
