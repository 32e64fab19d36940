/** Pages for what went wrong, without details. */
@NullMarked
package org.quittance.workbench.errors;

import org.jspecify.annotations.NullMarked;
