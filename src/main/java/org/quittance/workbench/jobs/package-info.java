/** What is done behind the pages: how far it is, what became of it, and why it failed. */
@NullMarked
package org.quittance.workbench.jobs;

import org.jspecify.annotations.NullMarked;
