/** Who may open which page: sessions, rules of handlers, headers, forged-request tokens. */
@ApplicationModule(allowedDependencies = {"staff", "storage"})
@NullMarked
package org.quittance.workbench.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
