/**
 * Floor 0. What arrives: recognising a file, unpacking it, reading X12 as a checked stream, keeping bytes once, and
 * handing files to the importers of the floors above. Knows no business.
 */
@ApplicationModule(allowedDependencies = {"ledger", "money", "staff", "storage", "tasks"})
@NullMarked
package org.quittance.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
