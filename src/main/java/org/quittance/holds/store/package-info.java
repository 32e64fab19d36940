/** The table of holds that people set. */
@NullMarked
package org.quittance.holds.store;

import org.jspecify.annotations.NullMarked;
