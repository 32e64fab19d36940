/** The rules of remittances: pure, without SQL, clock or files. One rule per file, with its source. */
@NullMarked
package org.quittance.remittance.rules;

import org.jspecify.annotations.NullMarked;
