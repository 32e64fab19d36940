/** What a balance consists of: pure, no SQL, clock or input. */
@NullMarked
package org.quittance.statements.rules;

import org.jspecify.annotations.NullMarked;
