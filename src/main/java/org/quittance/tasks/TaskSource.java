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
     * What causes them, from the module's own records: a query without parameters, with one row for each task that should
     * be open. Its columns are {@code kind text, key uuid, stake bigint}, which {@code check} compares; and where
     * {@link Tasks#follow} is to open them, {@code account uuid, due date, due_source text, reason text, args text[]}.
     *
     * @return SQL
     */
    String causes();
}
