/** Takes 837 files: reads claims as a stream, checks them, and puts them in the books all or nothing. */
@NullMarked
package org.quittance.claims.intake;

import org.jspecify.annotations.NullMarked;
