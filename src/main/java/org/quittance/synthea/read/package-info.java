/** Reads the tables: one row at a time, every fault with file, line and column. */
@NullMarked
package org.quittance.synthea.read;

import org.jspecify.annotations.NullMarked;
