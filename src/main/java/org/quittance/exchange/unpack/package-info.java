/** Opens archives within bounds. */
@NullMarked
package org.quittance.exchange.unpack;

import org.jspecify.annotations.NullMarked;
