package org.quittance.tasks;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.quittance.staff.Actor;

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

    /**
     * Brings tasks in line with what causes them, where the two were found apart.
     *
     * @param tasks what has to be done
     * @param by who looked
     * @param keys about what
     */
    default void agree(Tasks tasks, Actor by, Collection<UUID> keys) {
        tasks.follow(by, this, keys, "agreed");
    }
}
