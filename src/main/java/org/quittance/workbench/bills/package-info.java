/** Bills: what one would say, making it, and what was made. */
@NullMarked
package org.quittance.workbench.bills;

import org.jspecify.annotations.NullMarked;
