package org.quittance.jobs;

import java.util.UUID;

/**
 * Names a run of a job.
 *
 * @param value grows with time
 */
public record RunId(UUID value) {}
