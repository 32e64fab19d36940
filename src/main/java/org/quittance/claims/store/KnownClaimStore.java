package org.quittance.claims.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimSubmission;
import org.quittance.registration.AccountId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the intake must know of claims that stand in the books, to tell repetitions from new claims. */
public final class KnownClaimStore {

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     *
     * @param dataSource where they are
     */
    public KnownClaimStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A claim in the books.
     *
     * @param id which
     * @param sourceKey how it is named
     * @param contentHash what it asks for, hexadecimal
     * @param account its account
     * @param sent to whom and when it was sent
     */
    public record Known(ClaimId id, String sourceKey, String contentHash, AccountId account, List<Sent> sent) {}

    /**
     * One time it was sent.
     *
     * @param rank which payer in order
     * @param on when
     */
    public record Sent(int rank, LocalDate on) {}

    /** Waits until no other intake writes, and keeps others waiting until the transaction ends. */
    public void waitForTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema() || ':claims.intake', 0))")
                .query((row, n) -> "")
                .list();
    }

    /**
     * Claims in the books by number.
     *
     * @param numbers CLM01s, at least one
     * @return the claims of each number that is known
     */
    public Map<String, List<Known>> byNumbers(Collection<String> numbers) {
        Map<UUID, Known> known = new HashMap<>();
        Map<String, List<Known>> found = new HashMap<>();
        JdbcClient.StatementSpec asked = jdbc.sql("""
                        select claim.id, claim.number, claim.source_key, encode(claim.content_hash, 'hex'),
                            claim.account_id, claim_submission.rank, claim_submission.submitted_on
                        from claim
                        join claim_submission on claim_submission.claim_id = claim.id
                        where claim.number = any(:numbers)
                        order by claim.id, claim_submission.n""").param("numbers", SqlArrays.of(numbers, number -> number));
        asked.query(row -> {
            UUID id = row.getObject(1, UUID.class);
            Known claim = known.get(id);
            if (claim == null) {
                claim = new Known(
                        new ClaimId(id),
                        row.getString(3),
                        row.getString(4),
                        new AccountId(row.getObject(5, UUID.class)),
                        new ArrayList<>());
                known.put(id, claim);
                found.computeIfAbsent(row.getString(2), any -> new ArrayList<>())
                        .add(claim);
            }
            claim.sent().add(new Sent(row.getInt(6), row.getObject(7, LocalDate.class)));
        });
        return found;
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
