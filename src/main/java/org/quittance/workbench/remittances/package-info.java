/** What payers answered: the proof, what needs a person, claims and lines, undo. */
@NullMarked
package org.quittance.workbench.remittances;

import org.jspecify.annotations.NullMarked;
