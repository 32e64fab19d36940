package org.quittance.storage;

import java.util.List;

/**
 * The organisations whose books stand in this database. A new one may be made by any node; the others see it the next
 * time they ask for it.
 */
public interface Organisations {

    /** All of them, in the order in which they were made; never empty. */
    List<Organisation> all();

    /** Whether there is one of this name, as typed or as a browser brought it; also what is no name at all. */
    default boolean has(String name) {
        return all().stream().anyMatch(one -> one.name().equals(name));
    }

    /**
     * Makes one: its schema with all tables, empty. Twice does no harm.
     *
     * @return the organisation
     */
    Organisation make(Organisation organisation);
}
