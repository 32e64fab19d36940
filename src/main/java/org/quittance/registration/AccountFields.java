package org.quittance.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.history.FieldForm;
import org.quittance.history.FieldType;
import org.quittance.history.RecordField;
import org.quittance.history.RecordFields;

/** The fields of an account's record. */
public final class AccountFields {

    /** Who was cared for. */
    public static final RecordField<PatientId> PATIENT = RecordField.of(
                    "patient", "Patient", FieldForm.RECORD, FieldType.record(PatientId::new, PatientId::value))
            .inColumn("patient_id");

    /** Who pays what insurance does not. */
    public static final RecordField<GuarantorId> GUARANTOR = PatientFields.GUARANTOR;

    /** Where, when known. */
    public static final RecordField<Optional<FacilityId>> FACILITY = RecordField.of(
                    "facility", "Facility", FieldForm.RECORD, FieldType.maybeRecord(FacilityId::new, FacilityId::value))
            .inColumn("facility_id");

    /** In words, as {@code Office visit}. */
    public static final RecordField<String> DESCRIPTION =
            RecordField.text("description", "Description", FieldForm.TEXT);

    /** Who cared. */
    public static final RecordField<String> CLINICIAN = RecordField.text("clinician", "Clinician", FieldForm.NAME);

    /** First day of care. */
    public static final RecordField<LocalDate> OPENED_ON =
            RecordField.of("opened_on", "Opened on", FieldForm.DAY, FieldType.KNOWN_DAY);

    /** Last day of care, when it is over. */
    public static final RecordField<Optional<LocalDate>> CLOSED_ON =
            RecordField.of("closed_on", "Closed on", FieldForm.DAY, FieldType.DAY);

    /** Where it stands. */
    public static final RecordField<AccountStatus> STATUS = RecordField.of(
            "status", "Status", FieldForm.CODE, FieldType.word(AccountStatus::ofWord, AccountStatus::word));

    /** All of them, in the order people read them. */
    public static final RecordFields ALL =
            RecordFields.of(PATIENT, GUARANTOR, FACILITY, DESCRIPTION, CLINICIAN, OPENED_ON, CLOSED_ON, STATUS);

    private AccountFields() {}
}
