/** Finding patients, accounts, claims, checks and amounts. */
@NullMarked
package org.quittance.workbench.search;

import org.jspecify.annotations.NullMarked;
