/** Gathers what is known of accounts from the modules that know it, many accounts at once. */
@NullMarked
package org.quittance.statements.facts;

import org.jspecify.annotations.NullMarked;
