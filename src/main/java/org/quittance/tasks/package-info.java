/**
 * Floor 0. What somebody has to do, of whatever module: opened and closed by key, inside the act that causes or settles
 * it; whose it is, when it is due, how much money is in it, and all that happened to it. Knows no business: each module
 * says which kinds it has ({@link TaskSource}), and the workbench has the words.
 */
@ApplicationModule(allowedDependencies = {"jobs", "money", "storage", "staff", "ledger"})
@NullMarked
package org.quittance.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
