package org.quittance.reports.catalog;

import java.util.List;
import org.quittance.reports.Column;
import org.quittance.reports.Report;

/** Who was charged, paid and owes what, by patient. */
final class PatientBalances {

    static final Report REPORT = new Report(
            "patient-balances",
            "Charges, payments, adjustments and what is left, one row per patient",
            List.of(
                    Column.text("patient_id"),
                    Column.dollars("charges"),
                    Column.dollars("adjustments"),
                    Column.dollars("paid_primary"),
                    Column.dollars("paid_secondary"),
                    Column.dollars("paid_copay"),
                    Column.dollars("paid_patient_total"),
                    Column.dollars("patient_responsibility"),
                    Column.dollars("balance_final"),
                    Column.dollars("balance_insurance"),
                    Column.dollars("balance_patient"),
                    Column.number("accounts")),
            sql());

    private PatientBalances() {}

    private static String sql() {
        return "with " + Effects.EFFECT
                + """
            , by_patient as (
                select account.patient_id,
                       %s as charges, %s as adjustments, %s as paid_primary, %s as paid_secondary, %s as paid_copay,
                       %s as paid_patient_total, %s as patient_responsibility, %s as balance_final,
                       %s as balance_insurance, %s as balance_patient
                from effect join v_account account on account.id = effect.account_id
                group by account.patient_id),
            counted as (select patient_id, count(*) as accounts from v_account group by patient_id)
            select patient.record_number as patient_id,
                   coalesce(charges, 0) as charges, coalesce(adjustments, 0) as adjustments,
                   coalesce(paid_primary, 0) as paid_primary, coalesce(paid_secondary, 0) as paid_secondary,
                   coalesce(paid_copay, 0) as paid_copay, coalesce(paid_patient_total, 0) as paid_patient_total,
                   coalesce(patient_responsibility, 0) as patient_responsibility,
                   coalesce(balance_final, 0) as balance_final, coalesce(balance_insurance, 0) as balance_insurance,
                   coalesce(balance_patient, 0) as balance_patient, coalesce(accounts, 0) as accounts
            from v_patient patient
            left join by_patient on by_patient.patient_id = patient.id
            left join counted on counted.patient_id = patient.id
            where patient.merged_into is null
            order by patient.record_number""".formatted(
                                Effects.CHARGES,
                                Effects.ADJUSTMENTS,
                                Effects.PAID_PRIMARY,
                                Effects.PAID_SECONDARY,
                                Effects.PAID_COPAY,
                                Effects.PAID_PATIENT,
                                Effects.PATIENT_RESPONSIBILITY,
                                Effects.BALANCE,
                                Effects.OPEN_INSURANCE,
                                Effects.OPEN_PATIENT);
    }
}
