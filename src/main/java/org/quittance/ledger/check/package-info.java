/** What the ledger proves of itself: one proof per file. */
@NullMarked
package org.quittance.ledger.check;

import org.jspecify.annotations.NullMarked;
