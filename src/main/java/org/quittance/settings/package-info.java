/**
 * Floor 0. What an organisation decides about how it works: its zone, what stands on its bills, where its payments go.
 * Each setting is declared once, by the module that asks for it; what was decided is a row that stays, and the latest
 * holds.
 */
@ApplicationModule(allowedDependencies = {"storage", "staff"})
@NullMarked
package org.quittance.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
