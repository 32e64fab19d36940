/** Taking money from patients, receipts, and taking payments back. */
@NullMarked
package org.quittance.workbench.payments;

import org.jspecify.annotations.NullMarked;
