/** The settings' rows. */
@NullMarked
package org.quittance.settings.store;

import org.jspecify.annotations.NullMarked;
