/** The tables of this module. */
@NullMarked
package org.quittance.sheets.store;

import org.jspecify.annotations.NullMarked;
