/** Decisions about payments: pure, no SQL, clock or input. */
@NullMarked
package org.quittance.payments.rules;

import org.jspecify.annotations.NullMarked;
