/** The module's SQL. */
@NullMarked
package org.quittance.feeds.store;

import org.jspecify.annotations.NullMarked;
