/** Bringing a database's schemas up to date. */
@NullMarked
package org.quittance.storage.schema;

import org.jspecify.annotations.NullMarked;
