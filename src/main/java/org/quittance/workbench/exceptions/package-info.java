/** What waits for a person. */
@NullMarked
package org.quittance.workbench.exceptions;

import org.jspecify.annotations.NullMarked;
