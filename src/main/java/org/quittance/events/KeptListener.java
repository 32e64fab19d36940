package org.quittance.events;

import java.util.List;

/**
 * Hears kept events of a kind, after the transaction that published them, bound to its organisation. It may hear the same
 * event again, and must then leave everything as it stands. What it throws has it told again after a while.
 *
 * @param <E> the event, a record marked {@link Kept}
 */
public interface KeptListener<E extends Record> {

    /** Its name in the database, as {@code findings.look}; never changed once it was used. */
    String name();

    /** What people read when it fails, as "Look for typing errors in what came in". */
    String title();

    /** What it hears. */
    Class<E> event();

    /**
     * Hears.
     *
     * @param told at least one, the oldest first
     */
    void hear(List<E> told);

    /** How many it hears together, where several wait: more than one when that is done as quickly. */
    default int together() {
        return 1;
    }
}
