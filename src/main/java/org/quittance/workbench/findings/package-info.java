/** What looks like a typing error. */
@NullMarked
package org.quittance.workbench.findings;

import org.jspecify.annotations.NullMarked;
