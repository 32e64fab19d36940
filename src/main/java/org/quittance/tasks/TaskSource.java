package org.quittance.tasks;

import java.util.List;

/** What a module has for people to do. Each module with tasks has one such bean. */
public interface TaskSource {

    /**
     * Its kinds.
     *
     * @return those that no other module has
     */
    List<TaskKind> kinds();

    /**
     * What causes them, from the module's own records: a query without parameters of columns {@code kind text, key uuid,
     * stake bigint} with one row for each task that should be open. {@code check} compares.
     *
     * @return SQL
     */
    String causes();
}
