/** Records that are probably one person: compared, merged, parted. */
@NullMarked
package org.quittance.workbench.duplicates;

import org.jspecify.annotations.NullMarked;
