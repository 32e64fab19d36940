/** The reports: one file per report, with its columns and its SQL. */
@NullMarked
package org.quittance.reports.catalog;

import org.jspecify.annotations.NullMarked;
