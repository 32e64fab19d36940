package org.quittance.jobs;

import java.util.List;

/** Who brings several kinds of work that are known when the program starts. */
public interface ManyJobs {

    /** The kinds, always the same. */
    List<Job> jobs();
}
