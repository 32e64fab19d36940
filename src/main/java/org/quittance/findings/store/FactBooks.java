package org.quittance.findings.store;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.quittance.registration.PatientId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the books tell of patients, gathered for a look: claims and charges of any source. What populations brought was
 * looked at when it came, with more than the books keep. Charges of messages come one by one and may repeat, so that
 * their amounts are not compared.
 */
public final class FactBooks {

    private static final String OWN = """
            from account join patient on patient.id = account.patient_id
            where account.patient_id = any(:ids::uuid[]) and account.source_key not like 'synthea:%'
              and account.status <> 'cancelled'
            """;
    private static final List<String> GATHER = List.of(
            """
            insert into look_visit (id, number, person, starts, ends, words)
            select account.id, account.number, account.patient_id, account.opened_on::text,
                   '', account.description
            """ + OWN,
            """
            insert into look_person (id, number, born, died, sex, title, maiden)
            select distinct patient.id, patient.record_number, coalesce(patient.birth_date::text, ''),
                   coalesce(patient.deceased_on::text, ''), patient.sex, '', ''
            """ + OWN,
            """
            insert into look_claim (id, number, person, visit, served, billed_1, billed_2, billed_p, diagnoses)
            select claim.id, claim.number, visit.person, visit.id, claim.service_from::text, claim.submitted_on::text,
                   '', '', coalesce((select array_agg(diagnosis.code order by diagnosis.position) from diagnosis
                                     where diagnosis.account_id = visit.id), '{}')
            from look_visit visit join claim on claim.account_id = visit.id""",
            """
            insert into look_line (id, number, n, person, claim, charge, code, modifiers, starts, ends, amount, units,
                price, pointers, paid, lessened, balance)
            select charge.id, coalesce(claim.number, visit.number) || '/' || charge.line_number, charge.line_number,
                   visit.person, coalesce(charge.claim_id, visit.id), true, charge.code,
                   array_to_string(charge.modifiers, ','), charge.service_from::text, charge.service_to::text,
                   case when charge.claim_id is not null then charge.charge_cents end, charge.units, null,
                   charge.diagnosis_pointers::text[], null, null, null
            from look_visit visit join charge on charge.account_id = visit.id
            left join look_claim claim on claim.id = charge.claim_id""",
            """
            insert into look_care (id, number, kind, person, visit, system, code, words, field, starts)
            select visit.id, visit.number, 'diagnosis', visit.person, visit.id, diagnosis.system, diagnosis.code,
                   diagnosis.description, 'start', ''
            from look_visit visit join diagnosis on diagnosis.account_id = visit.id
            union all
            select line.id, line.number, 'line', line.person, line.claim, '', line.code, '', 'from_date', ''
            from look_line line where line.code <> ''""");

    private final JdbcClient jdbc;

    /**
     * Reads in the transaction that made the tables.
     *
     * @param dataSource where
     */
    public FactBooks(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Gathers what the books tell.
     *
     * @param patients of whom
     * @return whether there is anything
     */
    public boolean gather(Collection<PatientId> patients) {
        boolean any = false;
        for (String sql : GATHER) {
            JdbcClient.StatementSpec asked = jdbc.sql(sql);
            if (sql.contains(":ids")) {
                asked = asked.param("ids", SqlArrays.of(patients, PatientId::value));
            }
            any = asked.update() > 0 || any;
            if (!any) {
                return false;
            }
        }
        return true;
    }
}
