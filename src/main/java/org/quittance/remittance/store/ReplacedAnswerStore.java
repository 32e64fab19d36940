package org.quittance.remittance.store;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.remittance.RemittanceId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers whose claims no longer stand. */
public final class ReplacedAnswerStore {

    private final JdbcClient jdbc;

    /**
     * Reads through a data source.
     *
     * @param dataSource where from
     */
    public ReplacedAnswerStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * An answer whose claim was replaced or voided.
     *
     * @param account the patient account
     */
    public record Replaced(UUID answer, UUID account) {}

    /**
     * Those of a remittance.
     *
     * @return the answers
     */
    public List<Replaced> ofRemittance(RemittanceId remittance) {
        return jdbc.sql("""
                        select answer.id, answer.account_id from remittance_claim answer
                        join v_claim_replacement claim_replacement on claim_replacement.claim_id = answer.claim_id
                        where answer.remittance_id = :remittance""")
                .param("remittance", remittance.value())
                .query((row, n) -> new Replaced(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
