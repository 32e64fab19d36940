/** The words for what a balance consists of, in each language we write. */
@NullMarked
package org.quittance.statements.words;

import org.jspecify.annotations.NullMarked;
