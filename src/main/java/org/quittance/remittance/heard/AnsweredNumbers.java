package org.quittance.remittance.heard;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.claims.ClaimId;
import org.quittance.claims.PayersNumbers;
import org.quittance.coverage.PayerId;
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
    public Map<ClaimId, Set<PayerId>> payersWhoSaid(String control, Collection<ClaimId> claims) {
        Map<ClaimId, Set<PayerId>> payers = new HashMap<>();
        jdbc.sql("""
                        select answer.claim_id, remittance.payer_id from remittance_claim answer
                        join remittance
                          on remittance.id = answer.remittance_id and remittance.undone_entry_id is null
                        where answer.claim_id = any(:claims::uuid[]) and answer.payer_control = :control""")
                .param("claims", SqlArrays.of(claims, ClaimId::value))
                .param("control", control)
                .query(row -> {
                    payers.computeIfAbsent(new ClaimId(row.getObject(1, UUID.class)), claim -> new HashSet<>())
                            .add(new PayerId(row.getObject(2, UUID.class)));
                });
        return payers;
    }

    @Override
    public List<UUID> answersTo(Collection<ClaimId> claims) {
        return jdbc.sql("select id from remittance_claim where claim_id = any(:claims::uuid[])")
                .param("claims", SqlArrays.of(claims, ClaimId::value))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
