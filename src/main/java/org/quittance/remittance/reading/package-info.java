/** Reads an 835 as a stream of typed records and problems. Knows no database and posts nothing. */
@NullMarked
package org.quittance.remittance.reading;

import org.jspecify.annotations.NullMarked;
