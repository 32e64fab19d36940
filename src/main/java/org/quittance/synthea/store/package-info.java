/** Rows on their way in: staged in the transaction, checked against each other, read back claim by claim. */
@NullMarked
package org.quittance.synthea.store;

import org.jspecify.annotations.NullMarked;
