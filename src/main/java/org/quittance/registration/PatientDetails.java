package org.quittance.registration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.quittance.history.FieldValues;
import org.quittance.history.RecordField;

/**
 * What a patient's record says and what may be corrected in it. Texts that are not known are empty.
 *
 * @param values under each of {@link PatientFields#ALL}
 */
public record PatientDetails(FieldValues values) implements PatientData {

    private static final String ENGLISH = "en";

    /**
     * Somebody of whom nothing is known but who pays.
     *
     * @param guarantor who pays what insurance does not
     * @return details to begin with, spoken to in English
     */
    public static PatientDetails paidBy(GuarantorId guarantor) {
        return ofFields(Map.of(
                PatientFields.GUARANTOR.name(), guarantor.value().toString(), PersonFields.LANGUAGE.name(), ENGLISH));
    }

    /**
     * Details out of the fields that history keeps.
     *
     * @param fields text by name; what is missing is not known, but a guarantor there must be
     * @return the details
     */
    public static PatientDetails ofFields(Map<String, String> fields) {
        return new PatientDetails(PatientFields.ALL.ofTexts(fields));
    }

    /**
     * The same with another value.
     *
     * @param value what it says from now on
     * @param <V> what a value is
     * @return the details
     */
    public <V> PatientDetails with(RecordField<V> field, V value) {
        return new PatientDetails(values.with(field, value));
    }

    /**
     * The same with another value, as history and sheets have it.
     *
     * @param text the value; empty for nothing known
     * @return the details
     */
    public PatientDetails withText(RecordField<?> field, String text) {
        return new PatientDetails(values.withText(field, text));
    }

    /**
     * The same with what another record says.
     *
     * @param other the other record
     * @return the details
     */
    public PatientDetails taking(RecordField<?> field, PatientData other) {
        return new PatientDetails(values.taking(field, other.values()));
    }

    /**
     * The same with another name.
     *
     * @param family family name
     * @param given first name
     * @param middle middle name or initial
     * @return the details
     */
    public PatientDetails withName(String family, String given, String middle) {
        return with(PersonFields.FAMILY_NAME, family)
                .with(PersonFields.GIVEN_NAME, given)
                .with(PatientFields.MIDDLE_NAME, middle);
    }

    /**
     * The same with another date of birth.
     *
     * @param day the day, or empty
     * @return the details
     */
    public PatientDetails withBirthDate(Optional<LocalDate> day) {
        return with(PatientFields.BIRTH_DATE, day);
    }

    /**
     * The same with another sex.
     *
     * @param other as claims carry it
     * @return the details
     */
    public PatientDetails withSex(Sex other) {
        return with(PatientFields.SEX, other);
    }

    /**
     * The same with another address.
     *
     * @param other where the patient lives
     * @return the details
     */
    public PatientDetails withAddress(Address other) {
        return new PatientDetails(other.in(values));
    }

    /**
     * The same reached another way.
     *
     * @param phone telephone number
     * @param email e-mail address
     * @param language language tag
     * @return the details
     */
    public PatientDetails withContact(String phone, String email, String language) {
        return with(PersonFields.PHONE, phone).with(PersonFields.EMAIL, email).with(PersonFields.LANGUAGE, language);
    }

    /**
     * The same with another date of death.
     *
     * @param day the day; empty for somebody who lives
     * @return the details
     */
    public PatientDetails withDeceasedOn(Optional<LocalDate> day) {
        return with(PatientFields.DECEASED_ON, day);
    }

    /**
     * The same with another guarantor.
     *
     * @param other who pays what insurance does not
     * @return the details
     */
    public PatientDetails withGuarantor(GuarantorId other) {
        return with(PatientFields.GUARANTOR, other);
    }
}
