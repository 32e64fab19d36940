package org.quittance.reports.catalog;

import java.util.List;
import org.quittance.reports.Column;
import org.quittance.reports.Report;

/**
 * What became of each claim. A transfer belongs to the claim of its charge line; one without a line to the claim that
 * the remittance's answer was matched to.
 */
final class Claims {

    static final Report REPORT = new Report(
            "claims",
            "What payers paid, took off, passed on and still owe, one row per claim",
            List.of(
                    Column.text("claim"),
                    Column.text("patient_id"),
                    Column.text("payer"),
                    Column.dollars("charges"),
                    Column.dollars("paid_insurance"),
                    Column.dollars("adjustments"),
                    Column.dollars("patient_responsibility"),
                    Column.dollars("open_insurance"),
                    Column.dollars("open_patient"),
                    Column.text("account"),
                    Column.text("secondary"),
                    Column.text("form"),
                    Column.day("service_from"),
                    Column.day("service_to"),
                    Column.day("submitted_on")),
            sql());

    private Claims() {}

    private static String sql() {
        return "with " + Effects.EFFECT
                + """
            , by_claim as (
                select coalesce(charge.claim_id, answered.claim_id) as claim_id,
                       %s as charges, %s as paid_insurance, %s as adjustments, %s as patient_responsibility,
                       %s as open_insurance, %s as open_patient
                from effect
                left join v_charge charge on charge.id = effect.charge_id
                left join v_remittance_answer answered
                  on effect.charge_id is null and answered.id = effect.source_ref
                where coalesce(charge.claim_id, answered.claim_id) is not null
                group by 1),
            payer_name as (select id, coalesce(payer_number, name) as name from v_payer)
            select claim.number as claim, patient.record_number as patient_id, coalesce(first_payer.name, '') as payer,
                   coalesce(charges, 0) as charges, coalesce(paid_insurance, 0) as paid_insurance,
                   coalesce(adjustments, 0) as adjustments,
                   coalesce(patient_responsibility, 0) as patient_responsibility,
                   coalesce(open_insurance, 0) as open_insurance, coalesce(open_patient, 0) as open_patient,
                   account.number as account, coalesce(second_payer.name, '') as secondary, claim.form,
                   claim.service_from, claim.service_to, claim.submitted_on
            from v_claim claim
            join v_account account on account.id = claim.account_id
            join v_patient patient on patient.id = account.patient_id
            left join by_claim on by_claim.claim_id = claim.id
            left join v_account_coverage first on first.account_id = account.id and first.rank = 1
            left join v_policy first_policy on first_policy.id = first.policy_id
            left join payer_name first_payer on first_payer.id = first_policy.payer_id
            left join v_account_coverage second on second.account_id = account.id and second.rank = 2
            left join v_policy second_policy on second_policy.id = second.policy_id
            left join payer_name second_payer on second_payer.id = second_policy.payer_id
            order by claim.number, claim.id""".formatted(
                                Effects.CHARGES,
                                Effects.PAID_INSURANCE,
                                Effects.ADJUSTMENTS,
                                Effects.PATIENT_RESPONSIBILITY,
                                Effects.OPEN_INSURANCE,
                                Effects.OPEN_PATIENT);
    }
}
