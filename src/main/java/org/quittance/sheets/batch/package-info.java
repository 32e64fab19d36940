/** The work on batches: reading, applying, taking back; block by block, so that any end of the program is survived. */
@NullMarked
package org.quittance.sheets.batch;

import org.jspecify.annotations.NullMarked;
