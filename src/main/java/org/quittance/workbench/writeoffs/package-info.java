/** Giving up what is owed, and taking that back. */
@NullMarked
package org.quittance.workbench.writeoffs;

import org.jspecify.annotations.NullMarked;
