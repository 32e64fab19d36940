/** Bills and receipts on paper: templates to tagged PDF, with nothing fetched from anywhere. */
@NullMarked
package org.quittance.statements.print;

import org.jspecify.annotations.NullMarked;
