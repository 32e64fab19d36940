/** What other systems send: messages that came, and those that wait to be mended. */
@NullMarked
package org.quittance.workbench.feeds;

import org.jspecify.annotations.NullMarked;
