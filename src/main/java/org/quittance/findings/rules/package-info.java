/** What is wrong with a record: pure, one rule per file. */
@NullMarked
package org.quittance.findings.rules;

import org.jspecify.annotations.NullMarked;
