/** Tables of clocks: which zone an area code or a ZIP is in. */
@NullMarked
package org.quittance.registration.zones;

import org.jspecify.annotations.NullMarked;
