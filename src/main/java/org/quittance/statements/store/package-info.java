/** The SQL of bills. */
@NullMarked
package org.quittance.statements.store;

import org.jspecify.annotations.NullMarked;
