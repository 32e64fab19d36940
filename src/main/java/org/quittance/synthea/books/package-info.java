/** Writes a checked set into the modules that own people, coverage, accounts, claims and the ledger. */
@NullMarked
package org.quittance.synthea.books;

import org.jspecify.annotations.NullMarked;
