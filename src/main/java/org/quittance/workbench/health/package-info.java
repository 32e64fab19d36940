/** Says to whoever watches over the program whether it works; nothing more. */
@NullMarked
package org.quittance.workbench.health;

import org.jspecify.annotations.NullMarked;
