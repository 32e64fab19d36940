package org.quittance.findings.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.quittance.registration.PatientId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the books tell of patients, gathered for a look: claims and charges of any source. What populations brought was
 * looked at when it came, with more than the books keep. Charges of messages come one by one and may repeat, so that
 * their amounts are not compared.
 */
public final class RecordFacts {

    private static final String OWN = """
            from v_account account join v_patient patient on patient.id = account.patient_id
            where account.patient_id = any(:ids::uuid[]) and account.source_key not like 'synthea:%'
              and account.status <> 'cancelled'
            """;
    private static final List<String> OF_PEOPLE = List.of("""
            insert into look_visit (id, number, person, starts, ends, words)
            select account.id, account.number, account.patient_id, account.opened_on::text,
                   '', account.description
            """ + OWN, """
            insert into look_person (id, number, born, died, sex, title, given, maiden)
            select distinct patient.id, patient.record_number, coalesce(patient.birth_date::text, ''),
                   coalesce(patient.deceased_on::text, ''), patient.sex, '',
                   patient.given_name, ''
            """ + OWN);
    /** Pointers count the diagnoses of one claim: where several share an account, nobody knows whose is the first. */
    private static final List<String> OF_VISITS = List.of("""
            insert into look_claim (id, number, person, visit, served, billed_1, billed_2, billed_p, diagnoses)
            select claim.id, claim.number, visit.person, visit.id, claim.service_from::text, '', '', '',
                   case when count(*) over (partition by visit.id) = 1
                        then coalesce((select array_agg(diagnosis.code order by diagnosis.position)
                                       from v_diagnosis diagnosis where diagnosis.account_id = visit.id), '{}')
                        else '{}' end
            from look_visit visit join v_claim claim on claim.account_id = visit.id
            where not exists (select 1 from v_claim_replacement replaced where replaced.claim_id = claim.id)""", """
            insert into look_line (id, number, n, person, claim, charge, code, modifiers, starts, ends, amount, units,
                price, pointers, paid, lessened, balance)
            select charge.id, coalesce(claim.number, visit.number) || '/' || charge.line_number, charge.line_number,
                   visit.person, coalesce(charge.claim_id, visit.id), true, charge.code,
                   array_to_string(charge.modifiers, ','), charge.service_from::text, charge.service_to::text,
                   case when charge.claim_id is not null then charge.charge_cents end, charge.units,
                   case when charge.claim_id is not null and charge.units > 0
                             and charge.charge_cents % charge.units = 0
                        then (charge.charge_cents / charge.units)::bigint end,
                   charge.diagnosis_pointers::text[], null, null, null
            from look_visit visit join v_charge charge on charge.account_id = visit.id
            left join look_claim claim on claim.id = charge.claim_id
            where charge.claim_id is null or claim.id is not null""", """
            insert into look_care (id, number, kind, person, visit, system, code, words, field, starts)
            select visit.id, visit.number, 'diagnosis', visit.person, visit.id, diagnosis.system, diagnosis.code,
                   diagnosis.description, 'start', ''
            from look_visit visit join v_diagnosis diagnosis on diagnosis.account_id = visit.id
            union all
            select line.id, line.number, 'line', line.person, line.claim, '', line.code, '', 'from_date', ''
            from look_line line where line.code <> ''""");

    private static final String PRICES = """
            insert into look_price (code, cents)
            select known.code, known.cents from unnest(:code::text[], :cents::bigint[]) as known (code, cents)
            where known.code in (select code from look_line)""";

    /**
     * Care after the claim for it was sent, or after today. Another line of the claim knows the day; else the same day
     * of the year in which the claim was sent, or of the year before.
     */
    private static final String AHEAD = """
            with odd as (
                select line.*, least(claim.submitted_on, :today) as latest
                from look_line line left join v_claim claim on claim.id = line.claim
                where line.starts::date > least(claim.submitted_on, :today)),
            year as (
                select id, to_char(latest, 'YYYY') || substr(starts, 5) as same,
                       to_char(latest - interval '1 year', 'YYYY') || substr(starts, 5) as before from odd)
            select 'line' as record_kind, odd.id, odd.number, 'from_date' as field, odd.starts as found,
                   case when bool_or(other.id is not null) then array_agg(distinct other.starts)
                        when year.same <= odd.latest::text then array[year.same] else array[year.before] end as meant,
                   odd.person,
                   case when odd.starts::date > :today then 'The day is in the future.'
                        else 'The claim was sent on ' || odd.latest || ', before this day.' end as why
            from odd join year on year.id = odd.id
            left join look_line other on other.claim = odd.claim and other.starts::date <= odd.latest
            group by odd.id, odd.number, odd.starts, odd.person, odd.latest, year.same, year.before""";

    private final JdbcClient jdbc;

    /**
     * Reads a database.
     */
    public RecordFacts(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Whether the books tell anything of patients.
     *
     * @param patients of whom
     * @return whether there is anything to gather
     */
    public boolean tell(Collection<PatientId> patients) {
        return jdbc.sql("select exists (select 1 " + OWN + ")")
                .param("ids", SqlArrays.of(patients, PatientId::value))
                .query(Boolean.class)
                .single();
    }

    /**
     * Gathers what the books tell, in the transaction that made the tables.
     *
     * @param patients of whom
     * @param prices by procedure code, the cents that a unit costs here
     */
    public void gather(Collection<PatientId> patients, Map<String, Long> prices) {
        for (String sql : OF_PEOPLE) {
            jdbc.sql(sql).param("ids", SqlArrays.of(patients, PatientId::value)).update();
        }
        OF_VISITS.forEach(sql -> jdbc.sql(sql).update());
        List<Map.Entry<String, Long>> known = List.copyOf(prices.entrySet());
        jdbc.sql(PRICES)
                .param("code", SqlArrays.of(known, one -> one.getKey()))
                .param("cents", SqlArrays.of(known, one -> one.getValue()))
                .update();
    }

    /**
     * Care of which the claim speaks before it was given.
     *
     * @param today the day on which it is asked
     * @return each with the days that may have been meant
     */
    public List<FactDoubt> ahead(LocalDate today) {
        return jdbc.sql(AHEAD)
                .param("today", today)
                .query((row, n) -> FactDoubt.of(row))
                .list();
    }
}
