/** What a record can say and what it cannot. Pure. */
@NullMarked
package org.quittance.registration.rules;

import org.jspecify.annotations.NullMarked;
