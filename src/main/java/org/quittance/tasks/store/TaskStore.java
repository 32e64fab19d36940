package org.quittance.tasks.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.money.Money;
import org.quittance.storage.SqlArrays;
import org.quittance.tasks.Due;
import org.quittance.tasks.NewTask;
import org.quittance.tasks.Task;
import org.quittance.tasks.TaskCount;
import org.quittance.tasks.TaskEvent;
import org.quittance.tasks.TaskFilter;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.TaskSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code task} and {@code task_event}. */
public final class TaskStore {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String SELECT = """
            select id, kind, subject_id, account_id, stake_cents, due_on, due_source, reason, reason_args, owner,
                   snoozed_until, opened_at, closed_by, closed_why, closed_by_hand, closed_at
            from task
            """;

    private static final String WANTED = """
            with wanted as (
                select *, coalesce(string_to_array(nullif(joined, ''), chr(31)), '{}') as args
                from unnest(:ids::uuid[], :kinds::text[], :keys::uuid[], :accounts::uuid[], :stakes::bigint[],
                            :dues::date[], :sources::text[], :reasons::text[], :args::text[])
                    as each (id, kind, key, account, stake, due, source, reason, joined)
            """;

    private static final String WHICH = """
             where closed_at is null
               and (:anyKind or kind = any(:kinds))
               and case :whose when 'FOR_ONE' then owner in ('', :person) when 'OF_ONE' then owner = :person
                               else true end
               and (coalesce(snoozed_until, :today) > :today) = (:whose = 'PUT_OFF')
            """;

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public TaskStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Opens tasks, or gives those that are open what is wanted now.
     *
     * @param at when
     * @return how many were opened or changed
     */
    public int open(String by, Instant at, Collection<NewTask> wanted) {
        int opened = bound(WANTED + """
                ), made as (
                    insert into task (id, kind, subject_id, account_id, stake_cents, due_on, due_source, reason,
                                      reason_args, opened_by, opened_at)
                    select id, kind, key, account, stake, due, source, reason, args, :by, :at
                    from wanted order by kind, key
                    on conflict (kind, subject_id) where closed_at is null do nothing
                    returning id, stake_cents)
                insert into task_event (task_id, what, value, by, at)
                select id, 'opened', stake_cents::text, :by, :at from made""", by, at, wanted).update();
        return opened == wanted.size()
                ? opened
                : opened + bound(WANTED + """
                ), changed as (
                    update task set account_id = account, stake_cents = stake, due_on = due, due_source = source,
                                    reason = wanted.reason, reason_args = args
                    from wanted
                    where task.kind = wanted.kind and subject_id = key and closed_at is null
                      and (account_id, stake_cents, due_on, due_source, task.reason, reason_args)
                          is distinct from (account, stake, due, source, wanted.reason, args)
                    returning task.id, stake_cents)
                insert into task_event (task_id, what, value, by, at)
                select id, 'changed', stake_cents::text, :by, :at from changed""", by, at, wanted).update();
    }

    private JdbcClient.StatementSpec bound(String sql, String by, Instant at, Collection<NewTask> wanted) {
        return jdbc.sql(sql)
                .param("ids", SqlArrays.of(wanted, each -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param("kinds", SqlArrays.of(wanted, each -> each.kind().code()))
                .param("keys", SqlArrays.of(wanted, NewTask::key))
                .param("accounts", SqlArrays.of(wanted, NewTask::account))
                .param("stakes", SqlArrays.of(wanted, each -> each.stake().cents()))
                .param("dues", SqlArrays.of(wanted, each -> each.due().map(Due::on)))
                .param(
                        "sources",
                        SqlArrays.of(wanted, each -> each.due().map(Due::source).orElse("")))
                .param("reasons", SqlArrays.of(wanted, NewTask::reason))
                .param("args", SqlArrays.of(wanted, each -> SqlArrays.joined(each.args())))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    /**
     * What should be open.
     *
     * @param source whose tasks
     * @param keys about what
     * @return as the records say
     */
    public List<NewTask> causes(TaskSource source, Collection<UUID> keys) {
        Map<String, TaskKind> kinds =
                source.kinds().stream().collect(Collectors.toMap(TaskKind::code, Function.identity()));
        return jdbc.sql("select kind, key, account, stake, due, due_source, reason, args from (" + source.causes()
                        + ") as cause where key = any(:keys)")
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, n) -> {
                    LocalDate due = row.getObject("due", LocalDate.class);
                    String dueSource = row.getString("due_source");
                    return new NewTask(
                            Objects.requireNonNull(kinds.get(row.getString("kind"))),
                            row.getObject("key", UUID.class),
                            Optional.ofNullable(row.getObject("account", UUID.class)),
                            Money.ofCents(row.getLong("stake")),
                            due == null ? Optional.empty() : Optional.of(new Due(due, dueSource)),
                            row.getString("reason"),
                            List.of((String[]) row.getArray("args").getArray()));
                })
                .list();
    }

    /**
     * Closes what is open.
     *
     * @param at when
     * @param kinds codes of their kinds
     * @param keys what they are about
     * @param why in code
     * @return how many were closed
     */
    public int close(String by, Instant at, Collection<String> kinds, Collection<UUID> keys, String why) {
        return keys.isEmpty()
                ? 0
                : jdbc.sql("""
                        with ended as (
                            update task set closed_by = :by, closed_why = :why, closed_at = :at
                            where closed_at is null and kind = any(:kinds) and subject_id = any(:keys)
                            returning id)
                        insert into task_event (task_id, what, value, by, at)
                        select id, 'closed', :why, :by, :at from ended""")
                        .param("kinds", kinds.toArray(String[]::new))
                        .param("keys", keys.toArray(UUID[]::new))
                        .param("by", by)
                        .param("why", why)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
    }

    /**
     * Closes one that a person leaves alone.
     *
     * @param at when
     * @param why their words
     */
    public void leave(String by, Instant at, UUID id, String why) {
        jdbc.sql("""
                        update task set closed_by = :by, closed_why = :why, closed_by_hand = true, closed_at = :at
                        where id = :id""")
                .param("id", id)
                .param("by", by)
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        happened(id, TaskEvent.What.CLOSED, why, by, at);
    }

    /**
     * Gives one to somebody.
     *
     * @param at when
     * @param owner whose it becomes
     */
    public void assign(String by, Instant at, UUID id, String owner) {
        jdbc.sql("update task set owner = :owner where id = :id")
                .param("id", id)
                .param("owner", owner)
                .update();
        happened(id, TaskEvent.What.ASSIGNED, owner, by, at);
    }

    /**
     * Takes all open tasks off somebody.
     *
     * @param at when
     * @param owner whose they were
     */
    public void release(String by, Instant at, String owner) {
        jdbc.sql("""
                        with freed as (
                            update task set owner = '' where owner = :owner and closed_at is null returning id)
                        insert into task_event (task_id, what, value, by, at)
                        select id, :what, '', :by, :at from freed order by id""")
                .param("owner", owner)
                .param("what", TaskEvent.What.ASSIGNED.code())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Puts one off, or fetches it back.
     *
     * @param at when
     * @param until the day on which it comes back
     */
    public void snooze(String by, Instant at, UUID id, Optional<LocalDate> until) {
        jdbc.sql("update task set snoozed_until = :until::date where id = :id")
                .param("id", id)
                .param("until", until.map(LocalDate::toString).orElse(null))
                .update();
        happened(id, TaskEvent.What.SNOOZED, until.map(LocalDate::toString).orElse(""), by, at);
    }

    private void happened(UUID id, TaskEvent.What what, String value, String by, Instant at) {
        jdbc.sql("insert into task_event (task_id, what, value, by, at) values (:id, :what, :value, :by, :at)")
                .param("id", id)
                .param("what", what.code())
                .param("value", value)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A task, held against others until the transaction ends.
     *
     * @return the task, or empty
     */
    public Optional<Task> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, n) -> task(row))
                .optional();
    }

    /**
     * A task.
     *
     * @return the task, or empty
     */
    public Optional<Task> byId(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> task(row))
                .optional();
    }

    /**
     * The open task about something.
     *
     * @param kind code of its kind
     * @param key about what
     * @return the task, or empty
     */
    public Optional<Task> open(String kind, UUID key) {
        return jdbc.sql(SELECT + "where kind = :kind and subject_id = :key and closed_at is null")
                .param("kind", kind)
                .param("key", key)
                .query((row, n) -> task(row))
                .optional();
    }

    /**
     * Open tasks.
     *
     * @param filter which, in which order
     * @param after the last one seen
     * @param limit at most so many
     * @return the tasks
     */
    public List<Task> list(TaskFilter filter, Optional<TaskFilter.Place> after, int limit) {
        String place = switch (filter.order()) {
            case DUE -> "(coalesce(due_on, date '9999-12-31'), -stake_cents, id)";
            case STAKE -> "(-stake_cents, id)";
        };
        String last = switch (filter.order()) {
            case DUE -> "(:due::date, -:stake::bigint, :id::uuid)";
            case STAKE -> "(-:stake::bigint, :id::uuid)";
        };
        String order = place.substring(1, place.length() - 1);
        String further = after.isPresent() ? " and " + place + " > " + last : "";
        JdbcClient.StatementSpec asked = filtered(
                        SELECT + WHICH + further + " order by " + order + " limit :limit", filter)
                .param("limit", limit);
        if (after.isPresent()) {
            asked = asked.param("stake", after.get().stake().cents())
                    .param("id", after.get().id());
            asked = filter.order() == TaskFilter.Order.DUE
                    ? asked.param("due", after.get().due().orElse(NEVER))
                    : asked;
        }
        return asked.query((row, n) -> task(row)).list();
    }

    /**
     * How much there is to do.
     *
     * @param filter of what
     * @return by code of the kind
     */
    public Map<String, TaskCount> counts(TaskFilter filter) {
        Map<String, TaskCount> counts = new HashMap<>();
        filtered(
                        "select kind, count(*) as tasks, sum(stake_cents)::bigint as stake from task" + WHICH
                                + " group by kind",
                        filter)
                .query(row -> {
                    counts.put(
                            row.getString("kind"),
                            new TaskCount(row.getLong("tasks"), Money.ofCents(row.getLong("stake"))));
                });
        return counts;
    }

    /**
     * How many tasks there are, at most.
     *
     * @param most where counting stops
     * @return at most that
     */
    public long count(TaskFilter filter, int most) {
        return filtered("select count(*) from (select from task" + WHICH + " limit :most) as each", filter)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /**
     * How many of a kind are open.
     *
     * @param kind its code
     * @return a count
     */
    public long standing(String kind) {
        return jdbc.sql("select count(*) from task where closed_at is null and kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /**
     * What open tasks are about.
     *
     * @param kinds codes of their kinds
     * @return their keys
     */
    public List<UUID> openKeys(Collection<String> kinds) {
        return jdbc.sql("select subject_id from task where closed_at is null and kind = any(:kinds)")
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, TaskFilter filter) {
        return jdbc.sql(sql)
                .param("anyKind", filter.kinds().isEmpty())
                .param("kinds", filter.kinds().toArray(String[]::new))
                .param("whose", filter.whose().name())
                .param("person", filter.person())
                .param("today", filter.today());
    }

    /**
     * What is open about patient accounts.
     *
     * @return what is due first, then the most money
     */
    public List<Task> ofAccounts(Collection<UUID> accounts) {
        return jdbc.sql(SELECT + """
                        where closed_at is null and account_id = any(:accounts)
                        order by coalesce(due_on, date '9999-12-31'), -stake_cents, id""")
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, n) -> task(row))
                .list();
    }

    /**
     * What happened to a task.
     *
     * @return the earliest first
     */
    public List<TaskEvent> history(UUID id) {
        return jdbc.sql("select what, value, by, at from task_event where task_id = :id order by n")
                .param("id", id)
                .query((row, n) -> new TaskEvent(
                        TaskEvent.What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                        row.getString("value"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Task task(ResultSet row) throws SQLException {
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        String dueSource = row.getString("due_source");
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                Optional.ofNullable(row.getObject("account_id", UUID.class)),
                Money.ofCents(row.getLong("stake_cents")),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)).map(day -> new Due(day, dueSource)),
                row.getString("reason"),
                List.of((String[]) row.getArray("reason_args").getArray()),
                row.getString("owner"),
                Optional.ofNullable(row.getObject("snoozed_until", LocalDate.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closedAt == null
                        ? Optional.empty()
                        : Optional.of(new Task.Closed(
                                row.getString("closed_by"),
                                row.getString("closed_why"),
                                row.getBoolean("closed_by_hand"),
                                closedAt.toInstant())));
    }
}
