/** Decisions about holds: pure, no SQL, clock or input. */
@NullMarked
package org.quittance.holds.rules;

import org.jspecify.annotations.NullMarked;
