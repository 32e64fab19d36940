/** The only SQL of jobs, but for what db-scheduler asks. */
@NullMarked
package org.quittance.jobs.store;

import org.jspecify.annotations.NullMarked;
