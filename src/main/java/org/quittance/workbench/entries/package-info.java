/** Acts in the books, down to their transfers. */
@NullMarked
package org.quittance.workbench.entries;

import org.jspecify.annotations.NullMarked;
