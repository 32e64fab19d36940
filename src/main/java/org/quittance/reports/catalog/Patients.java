package org.quittance.reports.catalog;

import java.util.List;
import org.quittance.reports.Column;
import org.quittance.reports.Report;

/** The people, each with the payers of the latest account; people merged into another are left out. */
final class Patients {

    static final Report REPORT = new Report(
            "patients",
            "The people, with address, telephone and insurance, one row per patient",
            List.of(
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
                    Column.text("guarantor")),
            """
            with latest as (
                select distinct on (account.patient_id) account.patient_id, account.id as account_id
                from account
                order by account.patient_id, account.opened_on desc, account.number desc),
            insured as (
                select latest.patient_id,
                       max(payer.name) filter (where covered.rank = 1) as payer_1,
                       max(policy.member_id) filter (where covered.rank = 1) as member_1,
                       max(payer.name) filter (where covered.rank = 2) as payer_2,
                       max(policy.member_id) filter (where covered.rank = 2) as member_2
                from latest
                join account_coverage covered on covered.account_id = latest.account_id
                join policy on policy.id = covered.policy_id
                join payer on payer.id = policy.payer_id
                group by latest.patient_id)
            select patient.record_number as patient_id, patient.family_name as family,
                   trim(patient.given_name || ' ' || patient.middle_name) as given, patient.birth_date, patient.sex,
                   patient.zip, regexp_replace(patient.phone, '^\\+?1?|\\D', '', 'g') as phone,
                   coalesce(payer_1, '') as payer_1, coalesce(member_1, '') as member_1,
                   coalesce(payer_2, '') as payer_2, coalesce(member_2, '') as member_2, '' as merged_from,
                   patient.deceased_on, guarantor.number as guarantor
            from patient
            join guarantor on guarantor.id = patient.guarantor_id
            left join insured on insured.patient_id = patient.id
            order by patient.record_number""");

    private Patients() {}
}
