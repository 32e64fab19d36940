package org.quittance.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.staff.Actor;
import org.quittance.staff.PersonDisabled;
import org.quittance.storage.Acts;
import org.quittance.tasks.store.TaskStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What has to be done. Acts open and close tasks in their own transaction and by key, so that a task stands once and is
 * gone when its cause is.
 */
@Component
public class Tasks {

    private final TaskStore store;
    private final Acts acts;
    private final Clock clock;
    private final ObjectProvider<TaskSource> sources;

    /**
     * Tasks in a database.
     *
     * @param dataSource where
     * @param acts runs transactions
     * @param clock the moment
     * @param sources which kinds there are
     */
    public Tasks(DataSource dataSource, Acts acts, Clock clock, ObjectProvider<TaskSource> sources) {
        this.store = new TaskStore(dataSource);
        this.acts = acts;
        this.clock = clock;
        this.sources = sources;
    }

    /**
     * Opens tasks. One that is open already is not opened again, but gets the stake, day and reason of now.
     *
     * @param by who causes it
     * @param wanted which, no two of one kind and key
     */
    public void open(Actor by, Collection<NewTask> wanted) {
        if (!wanted.isEmpty()) {
            acts.whole(() -> store.open(by.name(), clock.instant(), wanted));
        }
    }

    /**
     * Closes tasks whose cause is settled. What is not open is passed over.
     *
     * @param by who settles it
     * @param kind what sort
     * @param keys what they are about
     * @param reason why, in code
     */
    public void close(Actor by, TaskKind kind, Collection<UUID> keys, String reason) {
        if (!keys.isEmpty()) {
            acts.whole(() -> store.close(by.name(), clock.instant(), List.of(kind.code()), keys, reason));
        }
    }

    /**
     * Brings tasks in line with what causes them: of these kinds and keys exactly the wanted ones are open afterwards.
     *
     * @param by who changed the causes
     * @param kinds of which sorts
     * @param keys about what
     * @param wanted what should be open, with keys among those
     * @param reason why the others are closed, in code
     */
    public void agree(
            Actor by, Collection<TaskKind> kinds, Collection<UUID> keys, Collection<NewTask> wanted, String reason) {
        if (keys.isEmpty()) {
            return;
        }
        acts.whole(() -> {
            for (TaskKind kind : kinds) {
                Set<UUID> settled = new HashSet<>(keys);
                wanted.stream().filter(each -> each.kind().equals(kind)).forEach(each -> settled.remove(each.key()));
                store.close(by.name(), clock.instant(), List.of(kind.code()), settled, reason);
            }
            return wanted.isEmpty() ? 0 : store.open(by.name(), clock.instant(), wanted);
        });
    }

    /**
     * Brings tasks in line with the records that cause them, after those were written in the same transaction: of these
     * keys exactly what {@link TaskSource#causes} tells is open afterwards.
     *
     * @param by who wrote them
     * @param source whose tasks
     * @param keys about what
     * @param reason why the others are closed, in code
     */
    public void follow(Actor by, TaskSource source, Collection<UUID> keys, String reason) {
        if (!keys.isEmpty()) {
            acts.whole(() -> {
                agree(by, source.kinds(), keys, store.causes(source, keys), reason);
                return keys.size();
            });
        }
    }

    /**
     * Gives a task to somebody.
     *
     * @param seen sign-in name of whose it was when it was looked at; empty for nobody's
     * @param owner sign-in name of whose it becomes; empty for nobody's
     * @return of two who take one at once, the second is told whose it is
     */
    public TaskResult assign(Actor by, UUID id, String seen, String owner) {
        return acts.whole(() -> {
            Optional<Task> held = store.hold(id);
            if (held.isEmpty() || held.get().closed().isPresent()) {
                return ended(held);
            }
            if (!held.get().owner().equals(seen)) {
                return new TaskResult.Others(held.get().owner());
            }
            store.assign(by.name(), clock.instant(), id, owner);
            return new TaskResult.Done();
        });
    }

    /**
     * Puts a task off.
     *
     * @param until the day on which it comes back; empty fetches it back now
     * @return what became of it
     */
    public TaskResult snooze(Actor by, UUID id, Optional<LocalDate> until) {
        return acts.whole(() -> {
            Optional<Task> held = store.hold(id);
            if (held.isEmpty() || held.get().closed().isPresent()) {
                return ended(held);
            }
            store.snooze(by.name(), clock.instant(), id, until);
            return new TaskResult.Done();
        });
    }

    /**
     * Closes a task that nothing settled, because a person leaves it alone.
     *
     * @param why their words; not blank
     * @return done only for kinds that may be closed so
     */
    public TaskResult leave(Actor by, UUID id, String why) {
        return acts.whole(() -> {
            Optional<Task> held = store.hold(id);
            if (held.isEmpty() || held.get().closed().isPresent()) {
                return ended(held);
            }
            if (!mayBeLeft(held.get())) {
                return new TaskResult.StandsOn();
            }
            store.leave(by.name(), clock.instant(), id, why);
            return new TaskResult.Done();
        });
    }

    /** What somebody had taken who can no longer sign in is anybody's again. */
    @EventListener
    void on(PersonDisabled gone) {
        store.release(gone.by().name(), clock.instant(), gone.person());
    }

    private static TaskResult ended(Optional<Task> held) {
        return held.isEmpty() ? new TaskResult.Unknown() : new TaskResult.Ended();
    }

    /**
     * Whether a person may close a task although nothing was settled.
     *
     * @return true for the kinds that say so
     */
    public boolean mayBeLeft(Task task) {
        return kinds().stream()
                .anyMatch(kind -> kind.closedByHand() && kind.code().equals(task.kind()));
    }

    /**
     * All kinds there are.
     *
     * @return of all modules
     */
    public List<TaskKind> kinds() {
        return sources.orderedStream()
                .flatMap(source -> source.kinds().stream())
                .toList();
    }

    /**
     * Open tasks, a page at a time.
     *
     * @param filter which, in which order
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return the tasks
     */
    public List<Task> list(TaskFilter filter, Optional<TaskFilter.Place> after, int limit) {
        return store.list(filter, after, limit);
    }

    /**
     * How much there is to do.
     *
     * @param filter of what
     * @return by code of the kind
     */
    public Map<String, TaskCount> counts(TaskFilter filter) {
        return store.counts(filter);
    }

    /**
     * How many tasks there are, without counting further than is shown.
     *
     * @param most where counting stops
     * @return at most that
     */
    public long count(TaskFilter filter, int most) {
        return store.count(filter, most);
    }

    /**
     * How many tasks of a kind are open, whosoever they are and whether put off or not.
     *
     * @param kind what sort
     * @return a count
     */
    public long standing(TaskKind kind) {
        return store.standing(kind.code());
    }

    /**
     * What open tasks of some kinds are about.
     *
     * @param kinds which sorts
     * @return their keys
     */
    public List<UUID> openKeys(Collection<TaskKind> kinds) {
        return store.openKeys(kinds.stream().map(TaskKind::code).toList());
    }

    /**
     * What is open about patient accounts.
     *
     * @return what is due first, then the most money
     */
    public List<Task> ofAccounts(Collection<UUID> accounts) {
        return accounts.isEmpty() ? List.of() : store.ofAccounts(accounts);
    }

    /**
     * A task.
     *
     * @return the task, or empty
     */
    public Optional<Task> task(UUID id) {
        return store.byId(id);
    }

    /**
     * The open task of a kind about something.
     *
     * @param kind what sort
     * @param key about what
     * @return the task, or empty when none is open
     */
    public Optional<Task> open(TaskKind kind, UUID key) {
        return store.open(kind.code(), key);
    }

    /**
     * All that happened to a task.
     *
     * @return the earliest first
     */
    public List<TaskEvent> history(UUID id) {
        return store.history(id);
    }
}
