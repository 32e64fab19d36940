package org.quittance.claims.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimTrait;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims that look like what is searched for, where no rule can be sure. */
public final class SimilarClaimStore {

    private static final String SIMILAR = """
            select similar_claim.id
            from (
                (select claim.id, claim.service_from from claim
                 where claim.service_from = :served and claim.charge_cents = :cents
                 order by claim.id limit :limit)
                union
                select claim.id, claim.service_from
                from policy
                join account_coverage on account_coverage.policy_id = policy.id
                join claim on claim.account_id = account_coverage.account_id
                where policy.member_id = :member and :member <> ''
            ) as similar_claim
            order by abs(similar_claim.service_from - :served::date), similar_claim.id
            limit :limit""";

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     *
     * @param dataSource where they are
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
                .query((row, n) -> new ClaimId(row.getObject(1, UUID.class)))
                .list();
    }
}
