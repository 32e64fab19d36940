package org.quittance.remittance.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.money.Money;
import org.quittance.remittance.OpenAnswer;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittanceId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers that need a person, as lists show them. */
public final class OpenAnswers {

    private final JdbcClient jdbc;

    /**
     * Reads through a data source.
     *
     * @param dataSource where from
     */
    public OpenAnswers(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Those of some answers that need a person now.
     *
     * @param answers ids of answers
     * @return the most money first
     */
    public List<OpenAnswer> waiting(Collection<UUID> answers) {
        return answers.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select answer.id, answer.remittance_id, answer.trace, remittance.payer_id, answer.payer_name,
                               answer.paid_on, answer.claim_number, answer.account_id, answer.outcome, answer.flags,
                               btrim(answer.patient_given || ' ' || answer.patient_family) as person,
                               array(select distinct said.group_code || '-' || said.reason
                                     from remittance_adjustment said
                                     where said.claim_row_id = answer.id order by 1) as reasons,
                               array(select distinct said.code from remittance_remark said
                                     where said.claim_row_id = answer.id order by 1) as remarks,
                               answer.charge_cents, answer.paid_cents, answer.stake_cents as stake
                        from remittance_waiting answer
                        join remittance on remittance.id = answer.remittance_id
                        where answer.id = any(:answers)
                        order by stake desc, answer.id desc""")
                        .param("answers", answers.toArray(UUID[]::new))
                        .query((row, n) -> new OpenAnswer(
                                row.getObject("id", UUID.class),
                                new RemittanceId(row.getObject("remittance_id", UUID.class)),
                                row.getString("trace"),
                                row.getObject("payer_id", UUID.class),
                                row.getString("payer_name"),
                                row.getObject("paid_on", LocalDate.class),
                                row.getString("claim_number"),
                                row.getString("person"),
                                Optional.ofNullable(row.getObject("account_id", UUID.class)),
                                Outcome.ofCode(row.getString("outcome")),
                                List.of((String[]) row.getArray("flags").getArray()),
                                List.of((String[]) row.getArray("reasons").getArray()),
                                List.of((String[]) row.getArray("remarks").getArray()),
                                Money.ofCents(row.getLong("charge_cents")),
                                Money.ofCents(row.getLong("paid_cents")),
                                Money.ofCents(row.getLong("stake"))))
                        .list();
    }
}
