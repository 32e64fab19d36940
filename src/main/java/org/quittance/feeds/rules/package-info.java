/** What messages say, as facts: pure, field by field, each with what may be wrong with it. */
@NullMarked
package org.quittance.feeds.rules;

import org.jspecify.annotations.NullMarked;
