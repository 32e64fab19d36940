/** The SQL of payments. */
@NullMarked
package org.quittance.payments.store;

import org.jspecify.annotations.NullMarked;
