/** Rows as files. */
@NullMarked
package org.quittance.reports.write;

import org.jspecify.annotations.NullMarked;
