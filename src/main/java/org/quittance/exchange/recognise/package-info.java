/** Tells what a file is, from its bytes alone. */
@NullMarked
package org.quittance.exchange.recognise;

import org.jspecify.annotations.NullMarked;
