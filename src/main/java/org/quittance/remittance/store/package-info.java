/** The SQL of remittances. */
@NullMarked
package org.quittance.remittance.store;

import org.jspecify.annotations.NullMarked;
