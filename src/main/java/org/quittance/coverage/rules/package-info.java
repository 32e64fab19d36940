/** What an insurance card can say and what it cannot. Pure. */
@NullMarked
package org.quittance.coverage.rules;

import org.jspecify.annotations.NullMarked;
