/** A patient's record: read, corrected, and as it was known. */
@NullMarked
package org.quittance.workbench.patients;

import org.jspecify.annotations.NullMarked;
