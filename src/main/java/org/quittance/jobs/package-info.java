/**
 * Floor 0. Work behind the pages: asked for in the transaction of the act that wants it, done once by any node, gone on
 * with by another when its node dies, seen with how far it is and why it failed. Deliveries to outside parties are jobs
 * of the same kind.
 */
@ApplicationModule(allowedDependencies = {"settings", "storage"})
@NullMarked
package org.quittance.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
