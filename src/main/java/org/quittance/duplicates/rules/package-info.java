/** How alike two records are, reckoned from what they say alone. */
@NullMarked
package org.quittance.duplicates.rules;

import org.jspecify.annotations.NullMarked;
