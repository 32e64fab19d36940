/** What every page shares: the bar, the look, icons, files, amounts and dates in words. */
@NullMarked
package org.quittance.workbench.shell;

import org.jspecify.annotations.NullMarked;
