package org.quittance.claims.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimOutline;
import org.quittance.claims.ClaimTrait;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims that look like what is searched for, where no rule can be sure. */
public final class SimilarClaimStore {

    private static final String SIMILAR = """
            select similar_claim.id
            from (
                (select claim.id, claim.service_from from claim
                 where claim.service_from = :served and claim.charge_cents = :cents
                 limit :most)
                union
                select claim.id, claim.service_from
                from (select id from v_policy where member_id = :member and :member <> '' limit :limit) as held
                cross join lateral (
                    select account_coverage.account_id from v_account_coverage account_coverage
                    where account_coverage.policy_id = held.id
                    limit :most) as visit
                cross join lateral (
                    select * from claim where claim.account_id = visit.account_id offset 0) as claim
            ) as similar_claim
            order by abs(similar_claim.service_from - :served::date), similar_claim.id
            limit :limit""";

    /** Round charges and numbers that stand for no number are on thousands of claims: a person looks at a few. */
    private static final int MOST_LOOKED_AT = 200;

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public SimilarClaimStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Claims of the same member, and claims of the same day and charge.
     *
     * @param trait what is known; an empty member is passed over
     * @param limit at most so many
     * @return the nearest in time first
     */
    public List<ClaimId> like(ClaimTrait trait, int limit) {
        LocalDate served = trait.serviceFrom();
        return jdbc.sql(SIMILAR)
                .param("served", served)
                .param("cents", trait.charge().cents())
                .param("member", trait.memberId())
                .param("limit", limit)
                .param("most", MOST_LOOKED_AT)
                .query((row, n) -> new ClaimId(row.getObject(1, UUID.class)))
                .list();
    }

    private static final String SAME_PERSON = """
            select distinct asked.account_id, claim.id, claim.number, claim.number_key, claim.account_id as on_account,
                claim.charge_cents, claim.service_from
            from unnest(:account::uuid[], :control::text[]) as asked (account_id, control)
            join v_account account on account.id = asked.account_id
            join v_account other on other.patient_id = account.patient_id
            join v_charge charge on charge.account_id = other.id and charge.line_control = asked.control
            join claim on claim.id = charge.claim_id
            order by claim.id""";

    /**
     * Claims of the persons of accounts that have lines under control numbers.
     *
     * @param controls control numbers by account, at least one
     * @return the claims of each account's person
     */
    public Map<AccountId, List<ClaimOutline>> ofSamePersons(Map<UUID, Set<String>> controls) {
        List<UUID> accounts = new ArrayList<>();
        List<String> named = new ArrayList<>();
        controls.forEach((account, texts) -> texts.forEach(control -> {
            accounts.add(account);
            named.add(control);
        }));
        Map<AccountId, List<ClaimOutline>> found = new HashMap<>();
        jdbc.sql(SAME_PERSON)
                .param("account", SqlArrays.of(accounts, account -> account))
                .param("control", SqlArrays.of(named, control -> control))
                .query(row -> {
                    found.computeIfAbsent(new AccountId(row.getObject(1, UUID.class)), any -> new ArrayList<>())
                            .add(new ClaimOutline(
                                    new ClaimId(row.getObject(2, UUID.class)),
                                    row.getString(3),
                                    row.getString(4),
                                    new AccountId(row.getObject(5, UUID.class)),
                                    Money.ofCents(row.getLong(6)),
                                    row.getObject(7, LocalDate.class)));
                });
        return found;
    }
}
