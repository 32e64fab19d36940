package org.quittance.registration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a patient's record says and what may be corrected in it. Texts that are not known are empty.
 *
 * @param familyName family name
 * @param givenName first name
 * @param middleName middle name or initial
 * @param birthDate date of birth
 * @param sex as claims carry it
 * @param address where the patient lives
 * @param phone as the source wrote it
 * @param email e-mail address
 * @param language language tag, as {@code en}
 * @param deceasedOn date of death
 * @param guarantor who pays what insurance does not
 */
public record PatientDetails(
        String familyName,
        String givenName,
        String middleName,
        Optional<LocalDate> birthDate,
        Sex sex,
        Address address,
        String phone,
        String email,
        String language,
        Optional<LocalDate> deceasedOn,
        GuarantorId guarantor) {

    /**
     * The fields as history keeps them.
     *
     * @return name of each field to its text
     */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("family_name", familyName);
        fields.put("given_name", givenName);
        fields.put("middle_name", middleName);
        fields.put("birth_date", birthDate.map(LocalDate::toString).orElse(""));
        fields.put("sex", sex.name());
        fields.putAll(address.fields());
        fields.put("phone", phone);
        fields.put("email", email);
        fields.put("language", language);
        fields.put("deceased_on", deceasedOn.map(LocalDate::toString).orElse(""));
        fields.put("guarantor", guarantor.value().toString());
        return fields;
    }

    /**
     * Details out of the fields that history keeps.
     *
     * @param fields all of them
     * @return the details
     */
    public static PatientDetails ofFields(Map<String, String> fields) {
        return new PatientDetails(
                Fields.text(fields, "family_name"),
                Fields.text(fields, "given_name"),
                Fields.text(fields, "middle_name"),
                Fields.day(fields, "birth_date"),
                Sex.ofCode(Fields.text(fields, "sex")),
                Address.ofFields(fields),
                Fields.text(fields, "phone"),
                Fields.text(fields, "email"),
                Fields.text(fields, "language"),
                Fields.day(fields, "deceased_on"),
                new GuarantorId(UUID.fromString(Fields.text(fields, "guarantor"))));
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
        return new PatientDetails(
                family, given, middle, birthDate, sex, address, phone, email, language, deceasedOn, guarantor);
    }

    /**
     * The same with another date of birth.
     *
     * @param day date of birth
     * @return the details
     */
    public PatientDetails withBirthDate(Optional<LocalDate> day) {
        return new PatientDetails(
                familyName, givenName, middleName, day, sex, address, phone, email, language, deceasedOn, guarantor);
    }

    /**
     * The same with another sex.
     *
     * @param other as claims carry it
     * @return the details
     */
    public PatientDetails withSex(Sex other) {
        return new PatientDetails(
                familyName,
                givenName,
                middleName,
                birthDate,
                other,
                address,
                phone,
                email,
                language,
                deceasedOn,
                guarantor);
    }

    /**
     * The same with another address.
     *
     * @param other where the patient lives
     * @return the details
     */
    public PatientDetails withAddress(Address other) {
        return new PatientDetails(
                familyName,
                givenName,
                middleName,
                birthDate,
                sex,
                other,
                phone,
                email,
                language,
                deceasedOn,
                guarantor);
    }

    /**
     * The same reached another way.
     *
     * @param otherPhone telephone number
     * @param otherEmail e-mail address
     * @param otherLanguage language tag
     * @return the details
     */
    public PatientDetails withContact(String otherPhone, String otherEmail, String otherLanguage) {
        return new PatientDetails(
                familyName,
                givenName,
                middleName,
                birthDate,
                sex,
                address,
                otherPhone,
                otherEmail,
                otherLanguage,
                deceasedOn,
                guarantor);
    }

    /**
     * The same with another date of death.
     *
     * @param day date of death; empty for somebody who lives
     * @return the details
     */
    public PatientDetails withDeceasedOn(Optional<LocalDate> day) {
        return new PatientDetails(
                familyName, givenName, middleName, birthDate, sex, address, phone, email, language, day, guarantor);
    }

    /**
     * The same with another guarantor.
     *
     * @param other who pays what insurance does not
     * @return the details
     */
    public PatientDetails withGuarantor(GuarantorId other) {
        return new PatientDetails(
                familyName, givenName, middleName, birthDate, sex, address, phone, email, language, deceasedOn, other);
    }
}
