/** The socket: frames, limits, connections. */
@NullMarked
package org.quittance.feeds.mllp;

import org.jspecify.annotations.NullMarked;
