/** Who works here, in which role, with which certificates; and what each role may do and how far it goes. */
@NullMarked
package org.quittance.workbench.people;

import org.jspecify.annotations.NullMarked;
