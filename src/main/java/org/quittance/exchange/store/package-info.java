/** The only place that reads and writes the tables of kept files. */
@NullMarked
package org.quittance.exchange.store;

import org.jspecify.annotations.NullMarked;
