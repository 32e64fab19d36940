/** How X12 bytes become segments: splitting, the interchange header, the envelope's checks, senders' habits. */
@NullMarked
package org.quittance.exchange.x12;

import org.jspecify.annotations.NullMarked;
