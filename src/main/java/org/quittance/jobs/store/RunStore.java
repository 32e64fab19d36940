package org.quittance.jobs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.jobs.Run;
import org.quittance.jobs.RunChoice;
import org.quittance.jobs.RunId;
import org.quittance.jobs.RunState;
import org.quittance.storage.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code common.job_run}: what each run is about, how far it is and what became of it. */
public final class RunStore {

    private static final String COLUMNS = """
            id, kind, organisation, subject, data, repeats, state, asked_at, due_at, began_at, ended_at, lease, tries,
            node, position, step, done, total, stop_asked, outcome, error, taken_up_by""";

    private final JdbcClient jdbc;

    /** The table in a database. */
    public RunStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A run that is asked for.
     *
     * @param position where to begin; empty for the beginning
     */
    public record Asked(
            UUID id,
            String kind,
            Organisation organisation,
            String subject,
            String data,
            boolean repeats,
            String position,
            Instant at,
            Instant due) {}

    /**
     * Writes a run down, unless one about the same thing waits already. That one is held until the transaction ends, so
     * that it begins after what this transaction writes can be seen.
     *
     * @return the run that waits
     */
    public UUID ask(Asked asked) {
        return jdbc.sql("""
                        insert into common.job_run
                            (id, kind, organisation, subject, data, repeats, state, position, asked_at, due_at)
                        values (:id, :kind, :organisation, :subject, :data, :repeats, 'waiting', :position, :at, :due)
                        on conflict (kind, organisation, subject) where state = 'waiting'
                        do update set asked_at = excluded.asked_at, due_at = least(job_run.due_at, excluded.due_at)
                        returning id""")
                .param("id", asked.id())
                .param("kind", asked.kind())
                .param("organisation", asked.organisation().name())
                .param("subject", asked.subject())
                .param("data", asked.data())
                .param("repeats", asked.repeats())
                .param("position", asked.position())
                .param("at", utc(asked.at()))
                .param("due", utc(asked.due()))
                .query(UUID.class)
                .single();
    }

    /** A run. */
    public Optional<Run> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from common.job_run where id = :id")
                .param("id", id)
                .query(RunStore::run)
                .optional();
    }

    /** Whether there ever was a run about a thing. */
    public boolean any(String kind, Organisation organisation, String subject) {
        return jdbc.sql("""
                        select exists (select from common.job_run
                            where kind = :kind and organisation = :organisation and subject = :subject)
                        """)
                .param("kind", kind)
                .param("organisation", organisation.name())
                .param("subject", subject)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** The open run of work that runs by itself, or of other work about a thing: what runs before what waits. */
    public Optional<Run> open(String kind, Organisation organisation, String subject) {
        return jdbc.sql("select " + COLUMNS + """
                         from common.job_run
                        where kind = :kind and organisation = :organisation and subject = :subject
                            and state in ('waiting', 'running')
                        order by state limit 1""")
                .param("kind", kind)
                .param("organisation", organisation.name())
                .param("subject", subject)
                .query(RunStore::run)
                .optional();
    }

    /**
     * Takes a run for a node, where it still is to be done and none about the same thing runs.
     *
     * @return the run as it is now; empty when it cannot be taken now, or never
     */
    public Optional<Run> take(UUID id, String node, Instant at) {
        return jdbc.sql("""
                        update common.job_run taken
                        set state = 'running', lease = lease + 1, node = :node, began_at = coalesce(began_at, :at)
                        where id = :id and state in ('waiting', 'running') and not exists (
                            select from common.job_run other
                            where other.kind = taken.kind and other.organisation = taken.organisation
                                and other.subject = taken.subject and other.state = 'running' and other.id <> taken.id)
                        returning\s""" + COLUMNS)
                .param("id", id)
                .param("node", node)
                .param("at", utc(at))
                .query(RunStore::run)
                .optional();
    }

    /** Whether a run is still its holder's, and nobody asked that it stop. */
    public boolean goesOn(UUID id, int lease) {
        return jdbc.sql("""
                        select exists (select from common.job_run
                            where id = :id and lease = :lease and state = 'running' and not stop_asked)""")
                .param("id", id)
                .param("lease", lease)
                .query(Boolean.class)
                .single();
    }

    /** Saves a position; false when the run is not its holder's any more. */
    public boolean reached(UUID id, int lease, String position, long done, long total) {
        return jdbc.sql("""
                        update common.job_run set position = :position, done = :done, total = :total
                        where id = :id and lease = :lease and state = 'running'""")
                        .param("position", position)
                        .param("done", done)
                        .param("total", total)
                        .param("id", id)
                        .param("lease", lease)
                        .update()
                == 1;
    }

    /** Says how far a step is; false when the run is not its holder's any more. */
    public boolean at(UUID id, int lease, String step, long done, long total) {
        return jdbc.sql("""
                        update common.job_run set step = :step, done = :done, total = :total
                        where id = :id and lease = :lease and state = 'running'""")
                        .param("step", step)
                        .param("done", done)
                        .param("total", total)
                        .param("id", id)
                        .param("lease", lease)
                        .update()
                == 1;
    }

    /** Ends a run; false when it is not its holder's any more. */
    public boolean end(UUID id, int lease, RunState state, String outcome, String error, Instant at) {
        return jdbc.sql("""
                        update common.job_run
                        set state = :state, outcome = :outcome, error = :error, ended_at = :at, step = ''
                        where id = :id and lease = :lease and state = 'running'""")
                        .param("state", word(state))
                        .param("outcome", outcome)
                        .param("error", error)
                        .param("at", utc(at))
                        .param("id", id)
                        .param("lease", lease)
                        .update()
                == 1;
    }

    /** What becomes of a run that is put off. */
    public enum PutOff {
        /** It waits for its next attempt. */
        WAITS,
        /** Another about the same thing waits already, and does what this one was to do. */
        OVERTAKEN,
        /** It is not its holder's any more. */
        LOST
    }

    /** Has a run wait for another attempt. */
    public PutOff putOff(UUID id, int lease, int tries, String error, Instant due, Instant now) {
        Optional<String> became = jdbc.sql("""
                        update common.job_run put
                        set state = case when overtaken.yes then 'done' else 'waiting' end,
                            ended_at = case when overtaken.yes then :now end,
                            outcome = case when overtaken.yes then 'asked for again meanwhile' else outcome end,
                            tries = :tries, error = :error, due_at = :due, step = ''
                        from (select exists (
                            select from common.job_run mine join common.job_run other
                                on other.kind = mine.kind and other.organisation = mine.organisation
                                and other.subject = mine.subject and other.state = 'waiting'
                            where mine.id = :id) as yes) overtaken
                        where put.id = :id and put.lease = :lease and put.state = 'running'
                        returning put.state""")
                .param("tries", tries)
                .param("error", error)
                .param("due", utc(due))
                .param("now", utc(now))
                .param("id", id)
                .param("lease", lease)
                .query(String.class)
                .optional();
        return became.map(state -> state.equals("waiting") ? PutOff.WAITS : PutOff.OVERTAKEN)
                .orElse(PutOff.LOST);
    }

    /** Asks that a run stop: one that waits is cancelled at once, one that runs when it next looks. */
    public Optional<RunState> stop(UUID id, Organisation organisation, Instant at) {
        return jdbc.sql("""
                        update common.job_run
                        set stop_asked = true,
                            state = case state when 'waiting' then 'cancelled' else state end,
                            ended_at = case state when 'waiting' then cast(:at as timestamptz) end
                        where id = :id and organisation = :organisation and state in ('waiting', 'running')
                        returning state""")
                .param("id", id)
                .param("organisation", organisation.name())
                .param("at", utc(at))
                .query((row, n) -> state(row.getString(1)))
                .optional();
    }

    /** Notes that another run was asked for in place of one that ended; false where that was done before. */
    public boolean takenUp(UUID id, UUID by) {
        String noted = """
                update common.job_run set taken_up_by = :by
                where id = :id and taken_up_by is null and state in ('failed', 'cancelled')""";
        return jdbc.sql(noted).param("by", by).param("id", id).update() == 1;
    }

    /** Runs of an organisation, a page at a time; where {@code kind} is not empty, of that kind alone. */
    public List<Run> page(Organisation organisation, RunChoice choice, String kind, Optional<UUID> after, int limit) {
        String which = switch (choice) {
            case OPEN -> "state in ('waiting', 'running')";
            case FAILED -> "state = 'failed' and taken_up_by is null";
            case ENDED -> "ended_at is not null";
        };
        String order = choice == RunChoice.OPEN ? "id" : "ended_at, id";
        String last = after.isEmpty()
                ? ""
                : " and (" + order + ") < (select " + order + " from common.job_run where id = :after)";
        return jdbc.sql("select " + COLUMNS + " from common.job_run where organisation = :organisation and " + which
                        + " and (:kind = '' or kind = :kind)" + last + " order by "
                        + order.replace(",", " desc,") + " desc limit :limit")
                .param("organisation", organisation.name())
                .param("kind", kind)
                .param("after", after.orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query(RunStore::run)
                .list();
    }

    /** Those of a kind that wait and are due, the oldest first. */
    public List<Run> due(String kind, Organisation organisation, Instant now, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from common.job_run
                        where organisation = :organisation and kind = :kind and state = 'waiting' and due_at <= :now
                        order by id limit :limit""")
                .param("organisation", organisation.name())
                .param("kind", kind)
                .param("now", utc(now))
                .param("limit", limit)
                .query(RunStore::run)
                .list();
    }

    /** Ends runs that wait, because what they were to do is done; those that were taken meanwhile stay as they are. */
    public void doneAlong(List<UUID> ids, Instant at) {
        jdbc.sql("""
                        update common.job_run
                        set state = 'done', ended_at = :at, began_at = coalesce(began_at, :at), error = ''
                        where id = any (:ids) and state = 'waiting'""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", utc(at))
                .update();
    }

    /** How many runs of an organisation were given up and wait for a person. */
    public long failed(Organisation organisation) {
        return jdbc.sql("""
                        select count(*) from common.job_run
                        where organisation = :organisation and state = 'failed' and taken_up_by is null""")
                .param("organisation", organisation.name())
                .query(Long.class)
                .single();
    }

    /** Takes out runs that ended before a moment, at most so many; those that were given up are kept longer. */
    public int forget(Instant ended, Instant failed, int limit) {
        return jdbc.sql("""
                        delete from common.job_run where id in (
                            select id from common.job_run
                            where ended_at < :ended and (state <> 'failed' or ended_at < :failed)
                            order by ended_at limit :limit)""")
                .param("ended", utc(ended))
                .param("failed", utc(failed))
                .param("limit", limit)
                .update();
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                new RunId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                new Organisation(row.getString("organisation")),
                row.getString("subject"),
                row.getString("data"),
                row.getBoolean("repeats"),
                state(row.getString("state")),
                moment(row, "asked_at").orElseThrow(),
                moment(row, "due_at").orElseThrow(),
                moment(row, "began_at"),
                moment(row, "ended_at"),
                row.getInt("lease"),
                row.getInt("tries"),
                row.getString("node"),
                row.getString("position"),
                row.getString("step"),
                row.getLong("done"),
                row.getLong("total"),
                row.getBoolean("stop_asked"),
                row.getString("outcome"),
                row.getString("error"),
                Optional.ofNullable(row.getObject("taken_up_by", UUID.class)).map(RunId::new));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String word(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static RunState state(String word) {
        return RunState.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
