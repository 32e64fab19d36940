package org.quittance.remittance.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.codesets.DenialClass;
import org.quittance.codesets.NextStep;
import org.quittance.codesets.ReasonEffect;
import org.quittance.remittance.PayerReason;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code remittance_posting_row}: what payers' own reasons mean. Rows are only added. */
public final class PayerReasonStore {

    private static final String STANDARD = "standard";

    private final JdbcClient jdbc;

    /**
     * Reads and writes through a data source.
     *
     * @param dataSource where
     */
    public PayerReasonStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Adds a row, which holds from now on.
     *
     * @param row what holds
     */
    public void add(PayerReason row) {
        jdbc.sql("""
                        insert into remittance_posting_row
                            (payer_id, n, group_code, reason, effect, denial_class, next_step, why, set_by, set_at)
                        select :payer, coalesce(max(n), 0) + 1, :group, :reason, :effect, :class, :step, :why, :by, :at
                        from remittance_posting_row
                        where payer_id = :payer and group_code = :group and reason = :reason""")
                .param("payer", row.payer())
                .param("group", row.group())
                .param("reason", row.reason())
                .param("effect", row.effect().map(ReasonEffect::code).orElse(STANDARD))
                .param("class", row.denialClass().map(DenialClass::code).orElse(""))
                .param("step", row.nextStep().map(NextStep::code).orElse(""))
                .param("why", row.why())
                .param("by", row.by())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Rows of a payer, those that hold no more among them.
     *
     * @return by group and reason, the latest first
     */
    public List<PayerReason> history(UUID payer) {
        return read("where payer_id = :payer", Optional.of(payer));
    }

    /**
     * Rows of all payers, those that hold no more among them.
     *
     * @return of each reason the latest first
     */
    public List<PayerReason> all() {
        return read("", Optional.empty());
    }

    private List<PayerReason> read(String where, Optional<UUID> payer) {
        JdbcClient.StatementSpec query = jdbc.sql("""
                select payer_id, group_code, reason, effect, denial_class, next_step, why, set_by, set_at
                from remittance_posting_row own
                """ + where + " order by payer_id, group_code, reason, n desc");
        return payer.map(id -> query.param("payer", id))
                .orElse(query)
                .query((row, n) -> new PayerReason(
                        row.getObject("payer_id", UUID.class),
                        row.getString("group_code"),
                        row.getString("reason"),
                        Optional.of(row.getString("effect"))
                                .filter(effect -> !effect.equals(STANDARD))
                                .map(ReasonEffect::ofCode),
                        Optional.of(row.getString("denial_class"))
                                .filter(code -> !code.isEmpty())
                                .map(DenialClass::ofCode),
                        Optional.of(row.getString("next_step"))
                                .filter(code -> !code.isEmpty())
                                .map(NextStep::ofCode),
                        row.getString("why"),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
