/**
 * Floor 6. The pages that staff work in: sign-in, search, accounts, remittances, exceptions, entries, payments and
 * bills. Pages ask the faces of the floors below and put what they answer into words and places; they reckon nothing.
 *
 * <p>Each package is a matter and a nested module that says what it uses. Pages that take parts stand below the matters
 * that fill them, and know only ports: see “A page takes a section” in {@code ARCHITECTURE.md}.
 */
@ApplicationModule
@NullMarked
package org.quittance.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
