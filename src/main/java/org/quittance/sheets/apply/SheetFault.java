package org.quittance.sheets.apply;

import org.quittance.exchange.ProblemKind;

/** Why a row does not fit the books. What cannot be read as such is told by {@code sheets.rules}. */
enum SheetFault implements ProblemKind {
    /** A row without an account. */
    ACCOUNT_MISSING("MISSING"),
    /** A charge without an account. */
    CHARGE_WITHOUT_ACCOUNT("MISSING"),
    /** A row without a patient. */
    PATIENT_MISSING("MISSING"),
    /** A field that something new has; 1: its label. */
    FIELD_MISSING("MISSING"),
    /** A field that is never empty. */
    EMPTY("EMPTY"),
    /** A record number of nobody. */
    PATIENT_UNKNOWN("PATIENT-UNKNOWN"),
    /** A charge with the record number of nobody. */
    CHARGE_OF_NOBODY("PATIENT-UNKNOWN"),
    /** A policy with the record number of nobody. */
    POLICY_OF_NOBODY("PATIENT-UNKNOWN"),
    /** A number of no guarantor. */
    GUARANTOR_UNKNOWN("GUARANTOR-UNKNOWN"),
    /** A number of no guarantor, in the row of a patient. */
    PATIENTS_GUARANTOR_UNKNOWN("GUARANTOR-UNKNOWN"),
    /** A number of no account, without a patient. */
    ACCOUNT_UNKNOWN("ACCOUNT-UNKNOWN"),
    /** A number of several accounts. */
    ACCOUNT_SEVERAL("ACCOUNT-SEVERAL"),
    /** An account of another patient. */
    ACCOUNT_OF_ANOTHER("ACCOUNT-OF-ANOTHER"),
    /** A charge on an account of another patient. */
    CHARGED_TO_ANOTHER("ACCOUNT-OF-ANOTHER"),
    /** A charge of a visit that was cancelled. */
    ACCOUNT_CANCELLED("ACCOUNT-CANCELLED"),
    /** A visit that ends before it begins. */
    CLOSED_BEFORE_OPENED("CLOSED-BEFORE-OPENED"),
    /** A treatment that ends before it begins. */
    CARE_ENDS_BEFORE_START("ENDS-BEFORE-START"),
    /** A policy that ends before it begins. */
    POLICY_ENDS_BEFORE_START("ENDS-BEFORE-START"),
    /** A death before the birth (rule D-10). */
    DIED_BEFORE_BORN("DIED-BEFORE-BORN"),
    /** Care before the birth. */
    BEFORE_BIRTH("BEFORE-BIRTH"),
    /** A number of another charge of the account. */
    LINE_OTHER("LINE-OTHER"),
    /** More charges than an account takes. */
    LINES_MANY("LINES-MANY"),
    /** A place without a diagnosis. */
    POINTER_NOWHERE("POINTER-NOWHERE"),
    /** A member number without a payer. */
    PAYER_MISSING("PAYER-MISSING"),
    /** An identifier of no payer. */
    PAYER_UNKNOWN("PAYER-UNKNOWN"),
    /** A place outside 1 to 9. */
    RANK("RANK"),
    /** A record that says something else than at the preview. */
    STALE("STALE"),
    /** Left by an undoing: an account that was opened and has charges since. */
    ACCOUNT_IN_USE("LEFT"),
    /** Left by an undoing: a field that was changed again. */
    FIELD_SINCE("LEFT"),
    /** Left by an undoing: an order of payment that was changed again. */
    INSURANCE_SINCE("LEFT"),
    /** Left by an undoing: a policy that was changed again. */
    POLICY_SINCE("LEFT"),
    /** Left by an undoing: a charge on which money moved. */
    CHARGE_PAID("LEFT"),
    /** Left by an undoing: a record that was made and changed since. */
    RECORD_SINCE("LEFT"),
    /** Left by an undoing: a record that was made and that others name. */
    RECORD_IN_USE("LEFT");

    private final String code;

    SheetFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
