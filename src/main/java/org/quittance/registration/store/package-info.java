/** The module's SQL. */
@NullMarked
package org.quittance.registration.store;

import org.jspecify.annotations.NullMarked;
