package org.quittance.workbench.shell;

/** Counts what waits for a person, for the number in the bar. */
public interface Waiting {

    /**
     * How much waits.
     *
     * @return a count, possibly some seconds old
     */
    long count();
}
