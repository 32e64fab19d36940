/** What payers' answers say about patients. */
@NullMarked
package org.quittance.remittance.heard;

import org.jspecify.annotations.NullMarked;
