package org.quittance.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.history.FieldForm;
import org.quittance.history.FieldType;
import org.quittance.history.RecordField;
import org.quittance.history.RecordFields;

/**
 * The fields of a patient's record. From {@link #ALL} follow the columns that are read and written, history, merging,
 * the forms, sheets and exports: a new field is a column, also of the view {@code v_patient}, a line here, and what FHIR
 * calls it.
 */
public final class PatientFields {

    /** Middle name or initial. */
    public static final RecordField<String> MIDDLE_NAME = RecordField.text(
                    "middle_name", "Middle name or initial", FieldForm.NAME)
            .inSheets("middle", "middle name", "middle initial", "mi");

    /** Date of birth. */
    public static final RecordField<Optional<LocalDate>> BIRTH_DATE = RecordField.of(
                    "birth_date", "Date of birth", FieldForm.PAST_DAY, FieldType.DAY)
            .inSheets("birth_date", "born", "date of birth", "dob", "birthdate", "birthday", "birth day");

    /** Sex as claims carry it. */
    public static final RecordField<Sex> SEX = RecordField.of(
                    "sex", "Sex", FieldForm.SEX, FieldType.word(Sex::ofCode, Sex::name))
            .inSheets("sex", "gender", "patient sex")
            .helped("As claims carry it.");

    /** Date of death; empty for somebody who lives. */
    public static final RecordField<Optional<LocalDate>> DECEASED_ON = RecordField.of(
                    "deceased_on", "Date of death", FieldForm.PAST_DAY, FieldType.DAY)
            .inSheets("deceased_on", "died", "date of death", "death date", "dod", "deceased")
            .helped("Leave empty for somebody who lives.");

    /** Who pays what insurance does not. */
    public static final RecordField<GuarantorId> GUARANTOR = RecordField.of(
                    "guarantor", "Guarantor", FieldForm.RECORD, FieldType.record(GuarantorId::new, GuarantorId::value))
            .inColumn("guarantor_id");

    /** All of them, in the order people read them. */
    public static final RecordFields ALL = RecordFields.of(
            PersonFields.FAMILY_NAME,
            PersonFields.GIVEN_NAME,
            MIDDLE_NAME,
            BIRTH_DATE,
            SEX,
            PersonFields.STREET,
            PersonFields.CITY,
            PersonFields.STATE,
            PersonFields.ZIP,
            PersonFields.PHONE,
            PersonFields.EMAIL,
            PersonFields.LANGUAGE,
            DECEASED_ON,
            GUARANTOR);

    private PatientFields() {}
}
