package org.quittance.jobs;

/** Where a run stands. */
public enum RunState {
    /** For its time, for a free hand, or for the next attempt. */
    WAITING,
    /** A node has taken it. */
    RUNNING,
    /** It came to its end. */
    DONE,
    /** It was given up; a person may ask for it again. */
    FAILED,
    /** Somebody asked that it stop, and it did. */
    CANCELLED;

    /** Whether it still may change by itself. */
    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
