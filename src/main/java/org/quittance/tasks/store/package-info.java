/** The tables of tasks, and the proof that they agree with what causes them. */
@NullMarked
package org.quittance.tasks.store;

import org.jspecify.annotations.NullMarked;
