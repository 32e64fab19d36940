package org.quittance.remittance.heard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.coverage.PayerId;
import org.quittance.findings.Heard;
import org.quittance.findings.Identity;
import org.quittance.findings.Witness;
import org.quittance.registration.Names;
import org.quittance.registration.PatientId;
import org.quittance.remittance.RemittanceId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names and member numbers as remittances carry them (NM1*QC, NM1*IL), of claims that were found. */
@Component
class PayersAnswers implements Witness {

    private static final String HEARD = """
            select account.patient_id, remittance.payer_id, min(remittance.payer_name) as payer_name,
                max(remittance.paid_on) as said_on, count(distinct remittance.id) as times,
                answer.member_id, answer.patient_family, answer.patient_given
            from v_account account
            join v_claim claim on claim.account_id = account.id
            join remittance_claim answer on answer.claim_id = claim.id
            join remittance on remittance.id = answer.remittance_id and remittance.undone_entry_id is null
            where account.patient_id = any(:ids::uuid[])
              and (answer.member_id <> '' or answer.patient_family <> '')
            group by account.patient_id, remittance.payer_id, answer.member_id, answer.patient_family,
                answer.patient_given""";

    /** Only of whom something else is said than we know: an answer that agrees raises no doubt. */
    private static final String OTHERWISE = """
            select distinct patient.id
            from remittance
            join remittance_claim answer on answer.remittance_id = remittance.id
            join v_account account on account.id = answer.account_id
            join v_patient patient on patient.id = account.patient_id
            where remittance.undone_entry_id is null and %s
              and (answer.patient_family <> ''
                     and (upper(answer.patient_family) <> upper(patient.family_name)
                          or upper(answer.patient_given) <> upper(patient.given_name))
                   or answer.member_id <> ''
                     and not exists (
                         select from v_policy policy
                         where policy.patient_id = patient.id and policy.payer_id = remittance.payer_id
                           and upper(policy.member_id) = upper(answer.member_id)))""";

    private static final String SINCE = OTHERWISE.formatted("remittance.arrived_at > :since");
    private static final String OF = OTHERWISE.formatted("remittance.id = any(:remittances::uuid[])");

    private final JdbcClient jdbc;

    PayersAnswers(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public List<Heard> about(Collection<PatientId> patients) {
        return jdbc.sql(HEARD)
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .query((row, n) -> heard(row))
                .list();
    }

    @Override
    public Collection<PatientId> heardSince(Instant since) {
        return jdbc.sql(SINCE)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Patients of whom these remittances say something else than we know; none of those that were taken back. */
    Collection<PatientId> namedOtherwise(Collection<RemittanceId> remittances) {
        return jdbc.sql(OF)
                .param("remittances", SqlArrays.of(remittances, RemittanceId::value))
                .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Heard heard(ResultSet row) throws SQLException {
        return new Heard(
                new PatientId(row.getObject("patient_id", UUID.class)),
                Heard.Source.PAYER,
                Names.shown(row.getString("payer_name")),
                Optional.ofNullable(row.getObject("said_on", LocalDate.class)),
                row.getInt("times"),
                Identity.named(row.getString("patient_family"), row.getString("patient_given")),
                Optional.of(new PayerId(row.getObject("payer_id", UUID.class))),
                row.getString("member_id"));
    }
}
