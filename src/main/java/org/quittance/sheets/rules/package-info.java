/** What cells mean, which columns hold what, and what a row changes; pure. */
@NullMarked
package org.quittance.sheets.rules;

import org.jspecify.annotations.NullMarked;
