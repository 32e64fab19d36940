package org.quittance.claims.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimSubmission;
import org.quittance.registration.AccountId;
import org.quittance.storage.Locks;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the intake must know of claims that stand in the books, to tell repetitions from new claims. */
public final class KnownClaimStore {

    private static final String KNOWN = """
            select claim.id, claim.number, claim.source_key, encode(claim.content_hash, 'hex'), claim.account_id,
                claim.frequency, claim.service_from, claim.service_to,
                case when claim_replacement.claim_id is null then 'STANDS'
                    when claim_replacement.successor_id is null then 'VOIDED' else 'REPLACED' end,
                claim_submission.rank, claim_submission.submitted_on
            from claim
            join claim_submission on claim_submission.claim_id = claim.id
            left join claim_replacement on claim_replacement.claim_id = claim.id
            """;

    private static final String ORDER = " order by claim.id, claim_submission.n";

    private final JdbcClient jdbc;
    private final Locks locks;

    /**
     * The tables in a database.
     */
    public KnownClaimStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.locks = new Locks(dataSource);
    }

    /**
     * A claim in the books.
     *
     * @param number CLM01
     * @param sourceKey how it is named
     * @param contentHash what it asks for, hexadecimal
     * @param frequency CLM05-3
     * @param from first day of service
     * @param to last day of service
     * @param standing whether it stands, or was replaced or voided
     * @param sent to whom and when it was sent
     */
    public record Known(
            ClaimId id,
            String number,
            String sourceKey,
            String contentHash,
            AccountId account,
            String frequency,
            LocalDate from,
            LocalDate to,
            Standing standing,
            List<Sent> sent) {}

    /** Whether a claim stands. */
    public enum Standing {
        /** It stands. */
        STANDS,
        /** Another claim stands in its place. */
        REPLACED,
        /** It was voided. */
        VOIDED
    }

    /**
     * One time it was sent.
     *
     * @param rank which payer in order
     * @param on when
     */
    public record Sent(int rank, LocalDate on) {}

    /** Waits until no other intake writes, and keeps others waiting until the transaction ends. */
    public void waitForTurn() {
        locks.hold("claims.intake");
    }

    /**
     * Claims in the books by number.
     *
     * @param numbers CLM01s, at least one
     * @return the claims of each number that is known
     */
    public Map<String, List<Known>> byNumbers(Collection<String> numbers) {
        Map<String, List<Known>> found = new HashMap<>();
        known(jdbc.sql(KNOWN + "where claim.number = any(:numbers)" + ORDER)
                        .param("numbers", SqlArrays.of(numbers, number -> number)))
                .forEach(claim -> found.computeIfAbsent(claim.number(), any -> new ArrayList<>())
                        .add(claim));
        return found;
    }

    /**
     * Claims in the books by id.
     *
     * @return those found
     */
    public List<Known> byIds(Collection<ClaimId> ids) {
        return known(jdbc.sql(KNOWN + "where claim.id = any(:ids::uuid[])" + ORDER)
                .param("ids", SqlArrays.of(ids, ClaimId::value)));
    }

    /**
     * Claims of a person in the books, of days that overlap.
     *
     * @param patientKey how the source names the person
     * @param from first day
     * @param to last day
     * @return those found
     */
    public List<Known> ofPerson(String patientKey, LocalDate from, LocalDate to) {
        return known(jdbc.sql(KNOWN + """
                        join v_account account on account.id = claim.account_id
                        join v_patient patient on patient.id = account.patient_id
                        where patient.source_key = :patient and claim.service_from <= :to and claim.service_to >= :from
                        """ + ORDER)
                .param("patient", patientKey)
                .param("from", from)
                .param("to", to));
    }

    private static List<Known> known(JdbcClient.StatementSpec asked) {
        Map<UUID, Known> known = new LinkedHashMap<>();
        asked.query(row -> {
            UUID id = row.getObject(1, UUID.class);
            Known claim = known.get(id);
            if (claim == null) {
                claim = new Known(
                        new ClaimId(id),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new AccountId(row.getObject(5, UUID.class)),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class),
                        Standing.valueOf(row.getString(9)),
                        new ArrayList<>());
                known.put(id, claim);
            }
            claim.sent().add(new Sent(row.getInt(10), row.getObject(11, LocalDate.class)));
        });
        return List.copyOf(known.values());
    }

    /**
     * Writes further submissions; each gets the next number of its claim.
     *
     * @param more which, at most one per claim, at least one; their {@code n} is not used
     */
    public void addSubmissions(List<ClaimSubmission> more) {
        jdbc.sql("""
                        insert into claim_submission (claim_id, n, rank, file_id, file_name, segment, submitted_on)
                        select more.claim_id,
                            (select max(earlier.n) + 1 from claim_submission earlier
                             where earlier.claim_id = more.claim_id),
                            more.rank, more.file_id, more.file_name, more.segment, more.submitted_on
                        from unnest(:claim::uuid[], :rank::integer[], :file::uuid[], :fileName::text[],
                            :segment::integer[], :submittedOn::date[])
                            as more (claim_id, rank, file_id, file_name, segment, submitted_on)""")
                .param("claim", SqlArrays.of(more, one -> one.claim().value()))
                .param("rank", SqlArrays.of(more, ClaimSubmission::rank))
                .param("file", SqlArrays.of(more, ClaimSubmission::fileId))
                .param("fileName", SqlArrays.of(more, ClaimSubmission::fileName))
                .param("segment", SqlArrays.of(more, ClaimSubmission::segment))
                .param("submittedOn", SqlArrays.of(more, ClaimSubmission::submittedOn))
                .update();
    }
}
