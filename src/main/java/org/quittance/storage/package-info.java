/**
 * Floor 0. Where the data lives: a PostgreSQL that Quittance starts itself in a data directory, or any other that it
 * is pointed at. Hands out connections to a migrated database; knows no business.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.quittance.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
