package org.quittance.duplicates.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.duplicates.Duplicate;
import org.quittance.duplicates.DuplicateAnswer;
import org.quittance.duplicates.DuplicateChoice;
import org.quittance.duplicates.DuplicateId;
import org.quittance.duplicates.DuplicateTasks;
import org.quittance.duplicates.Likeness;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.MergeId;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code duplicate_pair} and {@code duplicate_answer}. */
public final class DuplicateStore {

    private static final String SELECT = """
            select pair.id, pair.one_id, pair.other_id, pair.score, pair.reasons, pair.found_at,
                answer.state, answer.merge_id, answer.who, answer.why, answer.answered_at
            from duplicate_pair pair
            left join lateral (
                select said.* from duplicate_answer said
                left join v_patient_merge merge on merge.id = said.merge_id
                where said.pair_id = pair.id and merge.undone_at is null
                order by said.id desc limit 1) answer on true
            """;

    /** Nobody said anything that stands, the records still look alike, and both stand for themselves. */
    private static final String OPEN = """
            answer.id is null and pair.withdrawn_at is null
            and not exists (select from v_patient gone
                where gone.id in (pair.one_id, pair.other_id) and gone.merged_into is not null)""";

    private static final String WRITE = """
            insert into duplicate_pair (id, one_id, other_id, score, reasons, found_at, seen_at)
            select found.id, found.one, found.other, found.score, found.reasons, :at, :at
            from unnest(:id::uuid[], :one::uuid[], :other::uuid[], :score::int[], :reasons::text[])
                as found (id, one, other, score, reasons)
            order by found.one, found.other
            on conflict (one_id, other_id) do update
            set score = excluded.score, reasons = excluded.reasons, seen_at = excluded.seen_at, withdrawn_at = null
            returning id, (xmax = 0) as new""";

    /** Pairs of merged records are not looked at: they are as they were when a merge is undone. */
    private static final String WITHDRAW = """
            update duplicate_pair set withdrawn_at = :at
            where seen_at < :since and withdrawn_at is null
              and not exists (select from v_patient gone
                where gone.id in (one_id, other_id) and gone.merged_into is not null)
            %s
            returning id""";

    private static final String SAME_DAYS = """
            select pair.one, pair.other, count(distinct mine.opened_on)
            from unnest(:one::uuid[], :other::uuid[]) as pair (one, other)
            join v_account mine on mine.patient_id = pair.one
            join v_account theirs on theirs.patient_id = pair.other and theirs.opened_on = mine.opened_on
            group by 1, 2""";

    private static final String DOCTOR = "duplicates";

    private final JdbcClient jdbc;
    private final DuplicateTasks tasks;

    /**
     * The tables in a database.
     *
     * @param tasks told what is open
     */
    public DuplicateStore(DataSource dataSource, DuplicateTasks tasks) {
        this.jdbc = JdbcClient.create(dataSource);
        this.tasks = tasks;
    }

    /**
     * Two records that look like one person.
     *
     * @param one the one with the lower id
     * @param likeness how alike
     */
    public record Found(PatientId one, PatientId other, Likeness likeness) {}

    /**
     * On how many days both of two records were cared for.
     *
     * @return by the ids of both, as {@link #key} writes them; none where there are none
     */
    public Map<String, Integer> sameDays(List<Found> pairs) {
        Map<String, Integer> days = new HashMap<>();
        jdbc.sql(SAME_DAYS)
                .param("one", SqlArrays.of(pairs, found -> found.one().value()))
                .param("other", SqlArrays.of(pairs, found -> found.other().value()))
                .query(row -> {
                    days.put(row.getString(1) + row.getString(2), row.getInt(3));
                });
        return days;
    }

    /**
     * How a pair is named in {@link #sameDays}.
     *
     * @param found the pair
     * @return both ids
     */
    public static String key(Found found) {
        return found.one().value().toString() + found.other().value();
    }

    /**
     * Writes pairs down; one that was known gets its score and reasons of now.
     *
     * @param found the pairs
     * @param at now
     * @return how many were new
     */
    public long write(List<Found> found, Instant at) {
        if (found.isEmpty()) {
            return 0;
        }
        Map<UUID, Boolean> written = new HashMap<>();
        jdbc.sql(WRITE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", SqlArrays.of(found, any -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param("one", SqlArrays.of(found, each -> each.one().value()))
                .param("other", SqlArrays.of(found, each -> each.other().value()))
                .param("score", SqlArrays.of(found, each -> each.likeness().score()))
                .param("reasons", SqlArrays.of(found, each -> each.likeness().text()))
                .query(row -> {
                    written.put(row.getObject("id", UUID.class), row.getBoolean("new"));
                });
        tasks.follow(Actor.operator(DOCTOR), written.keySet(), "found");
        return written.values().stream().filter(made -> made).count();
    }

    /**
     * Withdraws pairs that no longer look alike: those that were not seen since a moment.
     *
     * @param since the moment
     * @param at now
     */
    public void withdrawUnseen(Instant since, Instant at) {
        List<UUID> gone = jdbc.sql(WITHDRAW.formatted(""))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        tasks.follow(Actor.operator(DOCTOR), gone, "withdrawn");
    }

    /**
     * The same for pairs of some records alone.
     *
     * @param since the moment
     * @param at now
     */
    public void withdrawUnseenOf(Collection<PatientId> patients, Instant since, Instant at) {
        List<UUID> gone = jdbc.sql(
                        WITHDRAW.formatted("and (one_id = any(:ids::uuid[]) or other_id = any(:ids::uuid[]))"))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        tasks.follow(Actor.operator(DOCTOR), gone, "withdrawn");
    }

    /**
     * Says what a person said.
     *
     * @param answer what
     */
    public void answer(DuplicateId pair, DuplicateAnswer answer) {
        jdbc.sql("""
                        insert into duplicate_answer (id, pair_id, state, merge_id, who, why, answered_at)
                        values (:id, :pair, :state, :merge, :who, :why, :at)""")
                .param("id", UuidCreator.getTimeOrderedEpochPlus1())
                .param("pair", pair.value())
                .param("state", answer.state().code())
                .param("merge", answer.merge().map(MergeId::value).orElse(null))
                .param("who", answer.who())
                .param("why", answer.why())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
        tasks.follow(
                Actor.remembered(answer.who()),
                List.of(pair.value()),
                answer.state().code());
    }

    /**
     * A pair.
     *
     * @return the pair, or empty
     */
    public Optional<Duplicate> byId(DuplicateId id) {
        return jdbc.sql(SELECT + " where pair.id = :id")
                .param("id", id.value())
                .query((row, n) -> duplicate(row))
                .optional();
    }

    /**
     * Locks a pair until the transaction ends.
     */
    public void lock(DuplicateId id) {
        jdbc.sql("select id from duplicate_pair where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /**
     * Whether a pair waits for somebody.
     *
     * @return true while both records stand for themselves, look alike and nobody said anything
     */
    public boolean open(DuplicateId id) {
        return jdbc.sql(SELECT + " where pair.id = :id and " + OPEN)
                .param("id", id.value())
                .query((row, n) -> duplicate(row))
                .optional()
                .isPresent();
    }

    /**
     * Pairs, a page at a time.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return the surest first
     */
    public List<Duplicate> page(DuplicateChoice choice, Optional<Duplicate> after, int limit) {
        String which = switch (choice.state()) {
            case OPEN -> OPEN;
            case DIFFERENT -> "answer.state = 'different'";
            case MERGED -> "answer.state = 'merged'";
        };
        return jdbc.sql(SELECT + " where (pair.score, pair.id) < (:score, :after)"
                        + " and pair.score between :lowest and :highest and " + which
                        + " order by pair.score desc, pair.id desc limit :limit")
                .param("score", after.map(last -> last.likeness().score()).orElse(Integer.MAX_VALUE))
                .param("after", after.map(last -> last.id().value()).orElse(new UUID(-1, -1)))
                .param("lowest", choice.lowest())
                .param("highest", choice.highest())
                .param("limit", limit)
                .query((row, n) -> duplicate(row))
                .list();
    }

    /**
     * Open pairs of a record.
     *
     * @return the surest first
     */
    public List<Duplicate> openOf(PatientId patient) {
        return jdbc.sql(SELECT + " where (pair.one_id = :id or pair.other_id = :id) and " + OPEN
                        + " order by pair.score desc, pair.id desc")
                .param("id", patient.value())
                .query((row, n) -> duplicate(row))
                .list();
    }

    /**
     * How many other patients a guarantor is noted for.
     *
     * @param both patients who do not count
     * @return the count
     */
    public int othersPaidBy(GuarantorId payer, Collection<PatientId> both) {
        return jdbc.sql("""
                        select count(*) from v_patient
                        where guarantor_id = :payer and merged_into is null and id <> all(:ids::uuid[])""")
                .param("payer", payer.value())
                .param("ids", SqlArrays.of(both, PatientId::value))
                .query(Integer.class)
                .single();
    }

    /**
     * The pair that a merge answered.
     *
     * @return the pair; empty when the records were merged elsewhere
     */
    public Optional<DuplicateId> ofMerge(MergeId merge) {
        return jdbc.sql("select pair_id from duplicate_answer where merge_id = :merge")
                .param("merge", merge.value())
                .query(UUID.class)
                .optional()
                .map(DuplicateId::new);
    }

    private static Duplicate duplicate(ResultSet row) throws SQLException {
        Optional<DuplicateAnswer> answer = Optional.empty();
        if (row.getString(7) != null) {
            answer = Optional.of(new DuplicateAnswer(
                    DuplicateAnswer.State.ofCode(row.getString(7)),
                    Optional.ofNullable(row.getObject(8, UUID.class)).map(MergeId::new),
                    row.getString(9),
                    row.getString(10),
                    row.getObject(11, OffsetDateTime.class).toInstant()));
        }
        return new Duplicate(
                new DuplicateId(row.getObject(1, UUID.class)),
                new PatientId(row.getObject(2, UUID.class)),
                new PatientId(row.getObject(3, UUID.class)),
                Likeness.ofText(row.getInt(4), row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                answer);
    }
}
