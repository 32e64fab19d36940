/** The ledger's SQL, and the fixed form of its rows. */
@NullMarked
package org.quittance.ledger.store;

import org.jspecify.annotations.NullMarked;
