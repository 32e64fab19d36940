/**
 * Floor 6. The command line: one class per command. Answers go to standard output, messages to standard error. Exit
 * codes: 0 done, 1 could not be done, 2 wrong call, 3 done in part (some held or rejected, each named).
 */
@NullMarked
package org.quittance.cli;

import org.jspecify.annotations.NullMarked;
