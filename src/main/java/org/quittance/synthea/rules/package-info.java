/** What the rows of a claim mean in the books: pure. */
@NullMarked
package org.quittance.synthea.rules;

import org.jspecify.annotations.NullMarked;
