/** What rows say, beside what the books say, and how it is written into them. */
@NullMarked
package org.quittance.sheets.apply;

import org.jspecify.annotations.NullMarked;
