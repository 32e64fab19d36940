/** Looks at all records, a page of patients at a time. */
@NullMarked
package org.quittance.findings.sweep;

import org.jspecify.annotations.NullMarked;
