/** The bench of sheets: what came in, what its columns hold, what each row changes, applying and undoing. */
@NullMarked
package org.quittance.workbench.sheets;

import org.jspecify.annotations.NullMarked;
