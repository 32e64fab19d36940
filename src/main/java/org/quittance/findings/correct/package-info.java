/** Carries accepted proposals out through the acts that change records. */
@NullMarked
package org.quittance.findings.correct;

import org.jspecify.annotations.NullMarked;
