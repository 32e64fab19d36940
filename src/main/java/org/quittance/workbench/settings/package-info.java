/** What an organisation decides about how it works, and what it decided before. */
@NullMarked
package org.quittance.workbench.settings;

import org.jspecify.annotations.NullMarked;
