package org.quittance.jobs;

import java.util.function.BooleanSupplier;
import org.quittance.jobs.store.RunStore;

/**
 * What a job is given: what it is about, where it was left off, and where it says how far it is. What it writes here
 * becomes part of the transaction it is called in. When another node has taken the run meanwhile, writing throws
 * {@link JobLostException} and that transaction is taken back, so that no block is done by two.
 */
public final class JobRun {

    private final Run run;
    private final RunStore store;
    private final BooleanSupplier stopping;

    JobRun(Run run, RunStore store, BooleanSupplier stopping) {
        this.run = run;
        this.store = store;
        this.stopping = stopping;
    }

    /** Which run this is. */
    public RunId id() {
        return run.id();
    }

    /** What it is about. */
    public String subject() {
        return run.subject();
    }

    /** What was said when it was asked for. */
    public String data() {
        return run.data();
    }

    /** What was saved last with {@link #reached}, by whichever node; empty at the beginning. */
    public String position() {
        return run.position();
    }

    /** How many attempts failed before this one. */
    public int failuresBefore() {
        return run.tries();
    }

    /** Whether to go on: nobody asked that it stop, and this node does not end. To be asked between two blocks. */
    public boolean goOn() {
        return !stopping.getAsBoolean() && store.goesOn(run.id().value(), run.lease());
    }

    /**
     * Saves how far the work stands; called in the transaction of what was done.
     *
     * @param position where to go on
     * @param done how much is done
     * @param total how much there is; 0 when not known
     */
    public void reached(String position, long done, long total) {
        if (!store.reached(run.id().value(), run.lease(), position, done, total)) {
            throw new JobLostException();
        }
    }

    /**
     * Says how far a step is, for people.
     *
     * @param step in a few words
     */
    public void at(String step, long done, long total) {
        if (!store.at(run.id().value(), run.lease(), step, done, total)) {
            throw new JobLostException();
        }
    }
}
