package org.quittance.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimForm;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimOutline;
import org.quittance.claims.ClaimSubmission;
import org.quittance.claims.ClaimTrait;
import org.quittance.claims.NewClaim;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code claim} and {@code claim_submission}. */
public final class ClaimStore {

    private static final String COLUMNS = """
            claim.id, claim.number, claim.source_key, claim.account_id, claim.form, claim.frequency,
            claim.charge_cents, claim.service_from, claim.service_to, claim.billing_npi, claim.submitted_on,
            claim.replaces_payer_control, claim.file_id, claim.file_name, claim.segment
            """;

    private static final String SELECT = "select " + COLUMNS + " from claim ";

    /** What more claims than these share tells none of them: a number nobody gave, a member nobody knows. */
    private static final int MOST_ALIKE = 20;

    private static final int MOST_VISITS = 400;

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public ClaimStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Writes those that are missing, each with its first submission.
     *
     * @param wanted which, at least one
     * @return the ids of those written
     */
    public List<ClaimId> record(List<NewClaim> wanted) {
        List<Claim> claims = wanted.stream().map(NewClaim::claim).toList();
        return jdbc.sql("""
                        with written as (
                            insert into claim (id, number, number_key, source_key, content_hash, account_id, form,
                                frequency, charge_cents, service_from, service_to, billing_npi, submitted_on,
                                replaces_payer_control, file_id, file_name, segment)
                            select id, number, number_key, source_key, content_hash, account_id, form, frequency,
                                charge_cents, service_from, service_to, billing_npi, submitted_on,
                                replaces_payer_control, file_id, file_name, segment
                            from unnest(:id::uuid[], :number::text[], :numberKey::text[], :sourceKey::text[],
                                :contentHash::bytea[], :account::uuid[], :form::text[], :frequency::text[],
                                :cents::bigint[], :serviceFrom::date[], :serviceTo::date[], :npi::text[],
                                :submittedOn::date[], :replaces::text[], :file::uuid[], :fileName::text[],
                                :segment::integer[])
                                as wanted (id, number, number_key, source_key, content_hash, account_id, form,
                                    frequency, charge_cents, service_from, service_to, billing_npi, submitted_on,
                                    replaces_payer_control, file_id, file_name, segment)
                            order by source_key
                            on conflict (source_key) do nothing
                            returning id, source_key, file_id, file_name, segment, submitted_on),
                        sent as (
                            insert into claim_submission (claim_id, n, rank, file_id, file_name, segment, submitted_on)
                            select written.id, 1, ranked.rank, written.file_id, written.file_name, written.segment,
                                written.submitted_on
                            from written
                            join unnest(:sourceKey::text[], :rank::integer[]) as ranked (source_key, rank)
                              on ranked.source_key = written.source_key)
                        select id from written""")
                .param("id", SqlArrays.of(claims, claim -> claim.id().value()))
                .param("number", SqlArrays.of(claims, Claim::number))
                .param("numberKey", SqlArrays.of(claims, Claim::numberKey))
                .param("sourceKey", SqlArrays.of(claims, Claim::sourceKey))
                .param("contentHash", SqlArrays.of(wanted, claim -> "\\x" + claim.contentHash()))
                .param("account", SqlArrays.of(claims, claim -> claim.account().value()))
                .param("form", SqlArrays.of(claims, claim -> claim.form().word()))
                .param("frequency", SqlArrays.of(claims, Claim::frequency))
                .param("cents", SqlArrays.of(claims, claim -> claim.charge().cents()))
                .param("serviceFrom", SqlArrays.of(claims, Claim::serviceFrom))
                .param("serviceTo", SqlArrays.of(claims, Claim::serviceTo))
                .param("npi", SqlArrays.of(claims, Claim::billingNpi))
                .param("submittedOn", SqlArrays.of(claims, Claim::submittedOn))
                .param("replaces", SqlArrays.of(claims, Claim::replacesPayerControl))
                .param("file", SqlArrays.of(claims, Claim::fileId))
                .param("fileName", SqlArrays.of(claims, Claim::fileName))
                .param("segment", SqlArrays.of(claims, Claim::segment))
                .param("rank", SqlArrays.of(wanted, NewClaim::rank))
                .query((row, n) -> new ClaimId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * What claims asked for.
     *
     * @param keys source keys
     * @return hash of the content in hexadecimal digits under each key that is known
     */
    public Map<String, String> contentHashes(Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("select source_key, encode(content_hash, 'hex') from claim where source_key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        return found;
    }

    /**
     * Ids under source keys.
     *
     * @return those known
     */
    public Map<String, ClaimId> byKeys(Collection<String> sourceKeys) {
        Map<String, ClaimId> found = new HashMap<>();
        jdbc.sql("select source_key, id from claim where source_key = any(:keys)")
                .param("keys", SqlArrays.of(sourceKeys, key -> key))
                .query(row -> {
                    found.put(row.getString(1), new ClaimId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    /**
     * Claims by id.
     *
     * @return those found
     */
    public List<Claim> byIds(Collection<ClaimId> ids) {
        return list(jdbc.sql(SELECT + "where id = any(:ids::uuid[])").param("ids", SqlArrays.of(ids, ClaimId::value)));
    }

    /**
     * Claims of accounts.
     *
     * @return oldest first
     */
    public List<Claim> ofAccounts(Collection<AccountId> accounts) {
        return list(jdbc.sql(SELECT + "where account_id = any(:ids::uuid[]) order by service_from, id")
                .param("ids", SqlArrays.of(accounts, AccountId::value)));
    }

    /**
     * Claims by number.
     *
     * @return in the order of ids
     */
    public List<Claim> byNumbers(Collection<String> numbers) {
        return list(jdbc.sql(SELECT + "where number = any(:numbers) order by id")
                .param("numbers", SqlArrays.of(numbers, number -> number)));
    }

    /**
     * Outlines of claims by number.
     *
     * @return in the order of ids
     */
    public List<ClaimOutline> outlines(Collection<String> numbers) {
        return jdbc.sql("""
                        select id, number, number_key, account_id, charge_cents, service_from from claim
                        where number = any(:numbers) order by id""")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> new ClaimOutline(
                        new ClaimId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        new AccountId(row.getObject(4, UUID.class)),
                        Money.ofCents(row.getLong(5)),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    /**
     * Claims by number key.
     *
     * @return a few of each, in the order of ids
     */
    public List<Claim> byNumberKeys(Collection<String> keys) {
        return list(jdbc.sql(SELECT + """
                        where id in (
                            select near.id from unnest(:keys::text[]) as asked (number_key)
                            cross join lateral (
                                select claim.id from claim
                                where claim.number_key = asked.number_key and asked.number_key <> ''
                                limit :most) as near)
                        order by id""")
                .param("keys", SqlArrays.of(keys, key -> key))
                .param("most", MOST_ALIKE));
    }

    /**
     * Claims by member, day and charge.
     *
     * @param traits what is known
     * @return the claims that fit each
     */
    public Map<ClaimTrait, List<Claim>> byTraits(Collection<ClaimTrait> traits) {
        List<ClaimTrait> asked = List.copyOf(traits);
        Map<ClaimTrait, List<Claim>> found = new HashMap<>();
        jdbc.sql("select distinct " + COLUMNS + """
                        , asked.place
                        from unnest(:member::text[], :served::date[], :cents::bigint[])
                            with ordinality as asked (member_id, served, cents, place)
                        cross join lateral (
                            select found.* from (
                                select policy.id from v_policy policy
                                where policy.member_id = asked.member_id and asked.member_id <> ''
                                limit :most) as held
                            cross join lateral (
                                select account_coverage.account_id from v_account_coverage account_coverage
                                where account_coverage.policy_id = held.id
                                limit :visits) as visit
                            cross join lateral (
                                select * from claim where claim.account_id = visit.account_id offset 0) as found
                            where found.service_from = asked.served and found.charge_cents = asked.cents
                            limit :most) as claim
                        order by claim.id""")
                .param("most", MOST_ALIKE)
                .param("visits", MOST_VISITS)
                .param("member", SqlArrays.of(asked, ClaimTrait::memberId))
                .param("served", SqlArrays.of(asked, ClaimTrait::serviceFrom))
                .param("cents", SqlArrays.of(asked, trait -> trait.charge().cents()))
                .query(row -> {
                    found.computeIfAbsent(asked.get(row.getInt("place") - 1), any -> new ArrayList<>())
                            .add(claim(row));
                });
        return found;
    }

    /**
     * Member numbers of claims.
     *
     * @return the numbers of each, in the order of payment
     */
    public Map<ClaimId, List<String>> memberIdsOf(Collection<ClaimId> ids) {
        Map<ClaimId, List<String>> found = new HashMap<>();
        JdbcClient.StatementSpec asked = jdbc.sql("""
                        select claim.id, policy.member_id
                        from claim
                        join v_account_coverage account_coverage on account_coverage.account_id = claim.account_id
                        join v_policy policy on policy.id = account_coverage.policy_id
                        where claim.id = any(:ids::uuid[]) and policy.member_id <> ''
                        order by claim.id, account_coverage.rank""").param("ids", SqlArrays.of(ids, ClaimId::value));
        asked.query(row -> {
            found.computeIfAbsent(new ClaimId(row.getObject(1, UUID.class)), any -> new ArrayList<>())
                    .add(row.getString(2));
        });
        return found;
    }

    /**
     * Submissions of claims.
     *
     * @return first to last
     */
    public List<ClaimSubmission> submissionsOf(Collection<ClaimId> ids) {
        return jdbc.sql("""
                        select claim_id, n, rank, file_id, file_name, segment, submitted_on from claim_submission
                        where claim_id = any(:ids::uuid[]) order by claim_id, n""")
                .param("ids", SqlArrays.of(ids, ClaimId::value))
                .query((row, n) -> new ClaimSubmission(
                        new ClaimId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        row.getInt(3),
                        Optional.ofNullable(row.getObject(4, UUID.class)),
                        row.getString(5),
                        row.getInt(6),
                        row.getObject(7, LocalDate.class)))
                .list();
    }

    /**
     * A page by id.
     *
     * @param after the last one seen
     * @param limit at most so many
     * @return in the order of ids
     */
    public List<Claim> page(UUID after, int limit) {
        return list(jdbc.sql(SELECT + "where id > :after order by id limit :limit")
                .param("after", after)
                .param("limit", limit));
    }

    private static List<Claim> list(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> claim(row)).list();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                new ClaimId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("source_key"),
                new AccountId(row.getObject("account_id", UUID.class)),
                ClaimForm.ofWord(row.getString("form")),
                row.getString("frequency"),
                Money.ofCents(row.getLong("charge_cents")),
                row.getObject("service_from", LocalDate.class),
                row.getObject("service_to", LocalDate.class),
                row.getString("billing_npi"),
                row.getObject("submitted_on", LocalDate.class),
                row.getString("replaces_payer_control"),
                Optional.ofNullable(row.getObject("file_id", UUID.class)),
                row.getString("file_name"),
                row.getInt("segment"));
    }
}
