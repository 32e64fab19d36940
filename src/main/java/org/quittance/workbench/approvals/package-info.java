/** What one person wants and another must agree to. */
@NullMarked
package org.quittance.workbench.approvals;

import org.jspecify.annotations.NullMarked;
