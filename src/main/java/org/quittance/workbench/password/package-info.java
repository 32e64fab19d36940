/** Choosing another password. */
@NullMarked
package org.quittance.workbench.password;

import org.jspecify.annotations.NullMarked;
