package org.quittance.reports.catalog;

import java.util.List;
import org.quittance.reports.Column;
import org.quittance.reports.Report;

/** The accounts with what is left on them. */
final class Accounts {

    static final Report REPORT = new Report(
            "accounts",
            "Charges, payments and what is left, one row per account",
            List.of(
                    Column.text("account"),
                    Column.text("patient_id"),
                    Column.text("status"),
                    Column.number("lines"),
                    Column.dollars("charges"),
                    Column.dollars("balance"),
                    Column.dollars("balance_insurance"),
                    Column.dollars("balance_patient"),
                    Column.dollars("adjustments"),
                    Column.dollars("paid_insurance"),
                    Column.dollars("paid_patient"),
                    Column.day("opened_on"),
                    Column.day("closed_on"),
                    Column.text("description"),
                    Column.text("clinician"),
                    Column.text("guarantor")),
            sql());

    private Accounts() {}

    private static String sql() {
        return "with " + Effects.EFFECT
                + """
            , by_account as (
                select account_id, %s as charges, %s as balance, %s as balance_insurance, %s as balance_patient,
                       %s as adjustments, %s as paid_insurance, %s as paid_patient
                from effect group by account_id),
            counted as (select account_id, count(*) as lines from v_charge group by account_id)
            select account.number as account, patient.record_number as patient_id, account.status,
                   coalesce(lines, 0) as lines, coalesce(charges, 0) as charges, coalesce(balance, 0) as balance,
                   coalesce(balance_insurance, 0) as balance_insurance, coalesce(balance_patient, 0) as balance_patient,
                   coalesce(adjustments, 0) as adjustments, coalesce(paid_insurance, 0) as paid_insurance,
                   coalesce(paid_patient, 0) as paid_patient, account.opened_on, account.closed_on,
                   account.description, account.clinician, guarantor.number as guarantor
            from v_account account
            join v_patient patient on patient.id = account.patient_id
            join v_guarantor guarantor on guarantor.id = account.guarantor_id
            left join by_account on by_account.account_id = account.id
            left join counted on counted.account_id = account.id
            order by account.number""".formatted(
                                Effects.CHARGES,
                                Effects.BALANCE,
                                Effects.OPEN_INSURANCE,
                                Effects.OPEN_PATIENT,
                                Effects.ADJUSTMENTS,
                                Effects.PAID_INSURANCE,
                                Effects.PAID_PATIENT);
    }
}
