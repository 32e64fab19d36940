/** Workbooks and tables of text as streams of cells. */
@NullMarked
package org.quittance.sheets.read;

import org.jspecify.annotations.NullMarked;
