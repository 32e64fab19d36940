/** What exists: places, names, area codes, mail domains; read from the program's own files. */
@NullMarked
package org.quittance.findings.tables;

import org.jspecify.annotations.NullMarked;
