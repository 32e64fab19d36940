/** The PostgreSQL that Quittance starts itself: its binaries, its account, its data directory, its life. */
@NullMarked
package org.quittance.storage.postgres;

import org.jspecify.annotations.NullMarked;
