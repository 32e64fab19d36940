/** Bringing files in: first what they would change, then the change. */
@NullMarked
package org.quittance.workbench.imports;

import org.jspecify.annotations.NullMarked;
