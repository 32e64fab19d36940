/**
 * Floor 6. The pages that staff work in: sign-in, search, accounts, remittances, exceptions, entries, payments and
 * bills. Pages ask the faces of the floors below and put what they answer into words and places; they reckon nothing.
 */
@ApplicationModule
@NullMarked
package org.quittance.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
