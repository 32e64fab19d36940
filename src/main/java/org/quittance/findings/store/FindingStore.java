package org.quittance.findings.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.findings.Field;
import org.quittance.findings.Finding;
import org.quittance.findings.FindingAnswer;
import org.quittance.findings.FindingId;
import org.quittance.findings.FindingKind;
import org.quittance.findings.FindingTasks;
import org.quittance.findings.RecordKind;
import org.quittance.findings.RecordRef;
import org.quittance.findings.Suspicion;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code finding} and {@code finding_answer}: rows are added, never changed. */
public final class FindingStore {

    private static final String COLUMNS = """
            select finding.id, finding.kind, finding.record_kind, finding.record_id, finding.record_number,
                finding.field, finding.found, finding.proposed, finding.rule, finding.evidence, finding.confidence,
                finding.patient_id, finding.raised_at, answer.state, answer.who, answer.why, answer.answered_at
            from finding left join finding_standing answer on answer.finding_id = finding.id
            """;
    private static final String INSERT = """
            insert into finding (id, kind, record_kind, record_id, record_number, field, found, proposed, rule,
                evidence, confidence, patient_id, origin, raised_at)
            select raised.id, raised.kind, raised.record_kind, raised.record_id, raised.record_number, raised.field,
                raised.found, raised.proposed, raised.rule, raised.evidence, raised.confidence, raised.patient_id, :origin, :at
            from unnest(:id::uuid[], :kind::text[], :recordKind::text[], :recordId::uuid[], :recordNumber::text[],
                :field::text[], :found::text[], :proposed::text[], :rule::text[], :evidence::text[],
                :confidence::int[], :patient::uuid[])
                as raised (id, kind, record_kind, record_id, record_number, field, found, proposed, rule, evidence,
                    confidence, patient_id)
            where not exists (
                select from finding before
                left join finding_standing answer on answer.finding_id = before.id
                where before.record_id = raised.record_id and before.field = raised.field
                  and before.found = raised.found
                  and (answer.state is null or answer.state = 'dismissed'))
            returning id""";
    private static final String CLOSE = """
            insert into finding_answer (finding_id, nth, state, who, why, answered_at)
            select closed.id, (select count(*) + 1 from finding_reopened where finding_id = closed.id), 'closed',
                'typo doctor', closed.why, :at
            from unnest(:id::uuid[], :why::text[]) as closed (id, why)
            on conflict (finding_id, nth) do nothing""";
    private static final String ANSWER = """
            insert into finding_answer (finding_id, nth, state, who, why, answered_at)
            values (:id, (select count(*) + 1 from finding_reopened where finding_id = :id), :state, :who, :why, :at)
            on conflict (finding_id, nth) do nothing""";
    private static final String REOPEN = """
            insert into finding_reopened (finding_id, nth, who, reopened_at)
            select finding_id, nth, :who, :at from finding_standing where finding_id = :id
            on conflict (finding_id, nth) do nothing""";
    private static final String ANSWERED = COLUMNS + """
            where answer.state in ('accepted', 'dismissed')
            order by answer.answered_at desc, finding.id limit :limit""";
    private static final String OPEN_OF = COLUMNS + """
            where finding.patient_id = any(:ids::uuid[]) and answer.state is null
            order by finding.id""";
    private static final String OPEN_OF_ORIGIN = COLUMNS + """
            where finding.patient_id = any(:ids::uuid[]) and finding.origin = :origin and answer.state is null
            order by finding.id""";
    private static final String OPEN_HOUSES = COLUMNS + """
            where finding.record_kind = 'facility' and answer.state is null
            order by finding.id""";
    private static final String OPEN_PAGE = COLUMNS + """
            where answer.state is null and (finding.confidence, finding.id) < (:confidence, :after)
            order by finding.confidence desc, finding.id desc limit :limit""";

    private static final String DOCTOR = "typo doctor";

    private final JdbcClient jdbc;
    private final FindingTasks tasks;

    /**
     * The tables in a database.
     *
     * @param tasks told what is open
     */
    public FindingStore(DataSource dataSource, FindingTasks tasks) {
        this.jdbc = JdbcClient.create(dataSource);
        this.tasks = tasks;
    }

    /**
     * A suspicion to write down.
     *
     * @param patient whom it is about
     * @param suspicion what is said
     */
    public record Raised(Optional<PatientId> patient, Suspicion suspicion) {}

    /**
     * A finding to close.
     *
     * @param why in words
     */
    public record Closed(FindingId id, String why) {}

    /**
     * Writes suspicions down, but for those that stand open or were dismissed with the same value.
     *
     * @param raised what to write
     * @param at when
     * @return how many were new
     */
    public int raise(List<Raised> raised, Instant at) {
        return raise(raised, Origin.LOOK, at);
    }

    /** Who saw it: the look over records, or who read a file. */
    public enum Origin {
        /** The look over records. */
        LOOK,
        /** Who read the file in which it stood. */
        TOLD
    }

    /**
     * Writes suspicions down, but for those that stand open or were dismissed with the same value.
     *
     * @param raised what to write
     * @param origin who saw them
     * @param at when
     * @return how many were new
     */
    public int raise(List<Raised> raised, Origin origin, Instant at) {
        if (raised.isEmpty()) {
            return 0;
        }
        List<UUID> fresh = jdbc.sql(INSERT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("origin", origin.name().toLowerCase(Locale.ROOT))
                .param("id", SqlArrays.of(raised, any -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param(
                        "kind",
                        SqlArrays.of(raised, one -> one.suspicion().kind().code()))
                .param(
                        "recordKind",
                        SqlArrays.of(
                                raised, one -> one.suspicion().record().kind().code()))
                .param(
                        "recordId",
                        SqlArrays.of(raised, one -> one.suspicion().record().id()))
                .param(
                        "recordNumber",
                        SqlArrays.of(raised, one -> one.suspicion().record().number()))
                .param(
                        "field",
                        SqlArrays.of(raised, one -> one.suspicion().field().code()))
                .param("found", SqlArrays.of(raised, one -> one.suspicion().found()))
                .param("proposed", SqlArrays.of(raised, one -> one.suspicion().proposed()))
                .param("rule", SqlArrays.of(raised, one -> one.suspicion().rule()))
                .param("evidence", SqlArrays.of(raised, one -> one.suspicion().evidence()))
                .param("confidence", SqlArrays.of(raised, one -> one.suspicion().confidence()))
                .param("patient", SqlArrays.of(raised, one -> one.patient().map(PatientId::value)))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        tasks.follow(Actor.operator(DOCTOR), fresh, "raised");
        return fresh.size();
    }

    /**
     * Closes findings that no longer stand out.
     *
     * @param at when
     */
    public void close(List<Closed> closed, Instant at) {
        if (!closed.isEmpty()) {
            jdbc.sql(CLOSE)
                    .param("id", SqlArrays.of(closed, one -> one.id().value()))
                    .param("why", SqlArrays.of(closed, Closed::why))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            tasks.follow(
                    Actor.operator(DOCTOR),
                    closed.stream().map(one -> one.id().value()).toList(),
                    "closed");
        }
    }

    /**
     * Answers a finding; the first answer stays.
     *
     * @param answer what became of it
     * @return false when it was answered before
     */
    public boolean answer(FindingId id, FindingAnswer answer) {
        boolean first = jdbc.sql(ANSWER)
                        .param("id", id.value())
                        .param("state", answer.state().code())
                        .param("who", answer.who())
                        .param("why", answer.why())
                        .param("at", answer.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        tasks.follow(
                Actor.remembered(answer.who()),
                List.of(id.value()),
                answer.state().code());
        return first;
    }

    /**
     * Takes the answer back that stands: the finding is open again.
     *
     * @param who takes it back
     * @param at when
     * @return false when no answer stands
     */
    public boolean reopen(FindingId id, String who, Instant at) {
        boolean back = jdbc.sql(REOPEN)
                        .param("id", id.value())
                        .param("who", who)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        tasks.follow(Actor.remembered(who), List.of(id.value()), "reopened");
        return back;
    }

    /**
     * Findings that people answered.
     *
     * @param limit at most so many
     * @return the latest first
     */
    public List<Finding> answered(int limit) {
        return jdbc.sql(ANSWERED)
                .param("limit", limit)
                .query((row, n) -> finding(row))
                .list();
    }

    /**
     * Open findings about patients.
     *
     * @return the oldest first
     */
    public List<Finding> openOf(Collection<PatientId> patients) {
        return jdbc.sql(OPEN_OF)
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .query((row, n) -> finding(row))
                .list();
    }

    /**
     * Open findings about patients that one kind of voice brought.
     *
     * @param origin whose findings
     * @return the oldest first
     */
    public List<Finding> openOf(Collection<PatientId> patients, Origin origin) {
        return jdbc.sql(OPEN_OF_ORIGIN)
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .param("origin", origin.name().toLowerCase(Locale.ROOT))
                .query((row, n) -> finding(row))
                .list();
    }

    /**
     * Open findings about facilities.
     *
     * @return the oldest first
     */
    public List<Finding> openOfFacilities() {
        return jdbc.sql(OPEN_HOUSES).query((row, n) -> finding(row)).list();
    }

    /**
     * Open findings, a page at a time.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return the surest first
     */
    public List<Finding> openPage(Optional<Finding> after, int limit) {
        return jdbc.sql(OPEN_PAGE)
                .param(
                        "confidence",
                        after.map(one -> one.suspicion().confidence()).orElse(Integer.MAX_VALUE))
                .param("after", after.map(one -> one.id().value()).orElse(new UUID(-1, -1)))
                .param("limit", limit)
                .query((row, n) -> finding(row))
                .list();
    }

    /**
     * A finding.
     *
     * @return the finding, or empty
     */
    public Optional<Finding> byId(FindingId id) {
        return jdbc.sql(COLUMNS + " where finding.id = :id")
                .param("id", id.value())
                .query((row, n) -> finding(row))
                .optional();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        RecordRef record =
                new RecordRef(RecordKind.ofCode(row.getString(3)), row.getObject(4, UUID.class), row.getString(5));
        Suspicion suspicion = new Suspicion(
                FindingKind.ofCode(row.getString(2)),
                record,
                Field.ofCode(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getInt(11));
        Optional<FindingAnswer> answer = Optional.empty();
        if (row.getString(14) != null) {
            answer = Optional.of(new FindingAnswer(
                    FindingAnswer.State.ofCode(row.getString(14)),
                    row.getString(15),
                    row.getString(16),
                    row.getObject(17, OffsetDateTime.class).toInstant()));
        }
        return new Finding(
                new FindingId(row.getObject(1, UUID.class)),
                suspicion,
                Optional.ofNullable(row.getObject(12, UUID.class)).map(PatientId::new),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                answer);
    }
}
