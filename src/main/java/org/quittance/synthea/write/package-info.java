/** Writes a checked set into the modules that own people, coverage, accounts, claims and the ledger. */
@NullMarked
package org.quittance.synthea.write;

import org.jspecify.annotations.NullMarked;
