package org.quittance.reports.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.history.RecordField;
import org.quittance.registration.PatientFields;
import org.quittance.registration.PersonFields;
import org.quittance.reports.Column;
import org.quittance.reports.Report;

/** The people, each with who insures them now, else the payers of the latest account; merged ones are left out. */
final class Patients {

    /** The fields that stand in a place of their own, as was promised to those who read the file. */
    private static final Set<RecordField<?>> NAMED = Set.of(
            PersonFields.FAMILY_NAME,
            PersonFields.GIVEN_NAME,
            PatientFields.MIDDLE_NAME,
            PatientFields.BIRTH_DATE,
            PatientFields.SEX,
            PersonFields.STREET,
            PersonFields.CITY,
            PersonFields.STATE,
            PersonFields.ZIP,
            PersonFields.PHONE,
            PersonFields.EMAIL,
            PersonFields.LANGUAGE,
            PatientFields.DECEASED_ON,
            PatientFields.GUARANTOR);

    static final Report REPORT = new Report(
            "patients",
            "The people, with address, telephone and insurance, one row per patient",
            columns(
                    Column.text("patient_id"),
                    Column.text("family"),
                    Column.text("given"),
                    Column.day("birth_date"),
                    Column.text("sex"),
                    Column.text("zip"),
                    Column.text("phone"),
                    Column.text("payer_1"),
                    Column.text("member_1"),
                    Column.text("payer_2"),
                    Column.text("member_2"),
                    Column.text("merged_from"),
                    Column.day("deceased_on"),
                    Column.text("guarantor"),
                    Column.text("street"),
                    Column.text("city"),
                    Column.text("state"),
                    Column.text("email"),
                    Column.text("language")),
            """
            with latest as (
                select distinct on (account.patient_id) account.patient_id, account.id as account_id
                from v_account account
                order by account.patient_id, account.opened_on desc, account.number desc),
            covered as (
                select patient_id, rank, policy_id from v_patient_coverage
                union all
                select latest.patient_id, account_coverage.rank, account_coverage.policy_id
                from latest
                join v_account_coverage account_coverage on account_coverage.account_id = latest.account_id
                where not exists (select from v_patient_coverage known where known.patient_id = latest.patient_id)),
            payer_name as (select id, coalesce(payer_number, name) as name from v_payer),
            insured as (
                select covered.patient_id,
                       max(payer_name.name) filter (where covered.rank = 1) as payer_1,
                       max(policy.member_id) filter (where covered.rank = 1) as member_1,
                       max(payer_name.name) filter (where covered.rank = 2) as payer_2,
                       max(policy.member_id) filter (where covered.rank = 2) as member_2
                from covered
                join v_policy policy on policy.id = covered.policy_id
                join payer_name on payer_name.id = policy.payer_id
                group by covered.patient_id),
            merged as (
                select merged_into, string_agg(record_number, ' ' order by record_number) as merged_from
                from v_patient where merged_into is not null
                group by merged_into)
            select patient.record_number as patient_id, patient.family_name as family,
                   trim(patient.given_name || ' ' || patient.middle_name) as given, patient.birth_date, patient.sex,
                   patient.zip, regexp_replace(patient.phone, '^\\+?1?|\\D', '', 'g') as phone,
                   coalesce(payer_1, '') as payer_1, coalesce(member_1, '') as member_1,
                   coalesce(payer_2, '') as payer_2, coalesce(member_2, '') as member_2,
                   coalesce(merged_from, '') as merged_from, patient.deceased_on, guarantor.number as guarantor,
                   patient.street, patient.city, patient.state, patient.email, patient.language%s
            from v_patient patient
            join v_guarantor guarantor on guarantor.id = patient.guarantor_id
            left join insured on insured.patient_id = patient.id
            left join merged on merged.merged_into = patient.id
            where patient.merged_into is null
            order by patient.record_number""".formatted(otherColumns()));

    /** The columns that are promised, then every other field of the record. */
    private static List<Column> columns(Column... promised) {
        return Stream.concat(
                        Arrays.stream(promised),
                        others().map(field -> field.type().sql().equals("date")
                                ? Column.day(field.sheet())
                                : Column.text(field.sheet())))
                .toList();
    }

    private static String otherColumns() {
        return others().map(field -> ", patient." + field.column() + " as " + field.sheet())
                .collect(Collectors.joining());
    }

    private static Stream<RecordField<?>> others() {
        return PatientFields.ALL.all().stream().filter(field -> !NAMED.contains(field));
    }

    private Patients() {}
}
