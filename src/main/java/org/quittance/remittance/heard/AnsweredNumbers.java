package org.quittance.remittance.heard;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.claims.ClaimId;
import org.quittance.claims.PayersNumbers;
import org.quittance.remittance.store.AnswerReader;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payers' claim control numbers (CLP07) as remittances carry them, of claims that were found. */
@Component
class AnsweredNumbers implements PayersNumbers {

    /** A number that so many claims were answered under tells none of them. */
    private static final int MOST = 9;

    private final AnswerReader answers;
    private final JdbcClient jdbc;

    AnsweredNumbers(DataSource dataSource) {
        this.answers = new AnswerReader(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public Map<String, List<ClaimId>> claimsUnder(Collection<String> controls) {
        Map<String, List<ClaimId>> found = new HashMap<>();
        answers.claimsByPayerControl(controls, MOST)
                .forEach((control, claims) ->
                        found.put(control, claims.stream().map(ClaimId::new).collect(Collectors.toList())));
        return found;
    }

    @Override
    public List<UUID> answersTo(Collection<ClaimId> claims) {
        return jdbc.sql("select id from remittance_claim where claim_id = any(:claims::uuid[])")
                .param("claims", SqlArrays.of(claims, ClaimId::value))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
