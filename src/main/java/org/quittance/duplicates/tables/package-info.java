/** Tables of names, read from the program's own files. */
@NullMarked
package org.quittance.duplicates.tables;

import org.jspecify.annotations.NullMarked;
