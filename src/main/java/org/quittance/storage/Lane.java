package org.quittance.storage;

import java.util.concurrent.Callable;

/**
 * Which connections a piece of work may take. What people wait for gives up within two seconds and says so; health,
 * sign-in and taking money have a few connections that nothing else can use (threat CRASH-07); all other work, of
 * commands and in the background, waits its turn.
 */
public enum Lane {
    /** Commands and work in the background: patient. */
    WORK,
    /** A page or a program's request: told within two seconds that there is none free. */
    PAGE,
    /** Health, sign-in, taking money: connections of their own. */
    KEPT;

    private static final ScopedValue<Lane> CURRENT = ScopedValue.newInstance();

    static Lane current() {
        return CURRENT.orElse(WORK);
    }

    /**
     * Runs work in this lane. Threads that it starts are in {@link #WORK} again.
     *
     * @param work what to do
     * @param <T> what it answers with
     * @return its answer
     * @throws Exception as the work does
     */
    public <T> T call(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }
}
