package org.quittance.storage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is kept in memory about the books of each organisation, apart: no part of the program keeps anything of one where
 * work for another could find it.
 *
 * @param <T> what is kept
 */
public final class PerOrganisation<T> {

    private final Map<Organisation, T> kept = new ConcurrentHashMap<>();
    private final Supplier<T> first;

    /** @param first what is kept of an organisation before anything is known */
    public PerOrganisation(Supplier<T> first) {
        this.first = first;
    }

    /** What is kept of the organisation that this thread works for. */
    public T get() {
        return kept.computeIfAbsent(Organisation.current(), any -> first.get());
    }
}
