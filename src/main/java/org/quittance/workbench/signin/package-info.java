/** Signing in and out. */
@NullMarked
package org.quittance.workbench.signin;

import org.jspecify.annotations.NullMarked;
