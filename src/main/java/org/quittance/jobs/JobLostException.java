package org.quittance.jobs;

/** Another node has taken this run, because this one was not heard of for too long: what it still writes must not stand. */
public final class JobLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobLostException() {
        super("The run was taken by another node.");
    }
}
