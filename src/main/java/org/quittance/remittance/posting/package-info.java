/** Works through remittances: checks a whole file first, then matches, decides and posts it in one transaction. */
@NullMarked
package org.quittance.remittance.posting;

import org.jspecify.annotations.NullMarked;
