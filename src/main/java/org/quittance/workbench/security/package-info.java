/** Who may open which page: sessions, rules of handlers, headers, forged-request tokens. */
@NullMarked
package org.quittance.workbench.security;

import org.jspecify.annotations.NullMarked;
