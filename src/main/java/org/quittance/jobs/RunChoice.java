package org.quittance.jobs;

/** Which runs of an organisation are listed. */
public enum RunChoice {
    /** Those that wait or run, the latest asked for first. */
    OPEN,
    /** Those that were given up and that nobody asked for again, the latest first. */
    FAILED,
    /** All that came to an end in whatever way, the latest first. */
    ENDED
}
