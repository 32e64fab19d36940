/** Finds files in folders and hands them to their importers. */
@NullMarked
package org.quittance.exchange.intake;

import org.jspecify.annotations.NullMarked;
