package org.quittance.registration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who is cared for. Texts that are not known are empty.
 *
 * @param id who
 * @param recordNumber the medical record number: the source's own where it has one, else ours
 * @param sourceKey how the source names the patient, unique for ever
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
 * @param mergedInto the record that survives, when this one was merged into another
 */
public record Patient(
        PatientId id,
        String recordNumber,
        String sourceKey,
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
        GuarantorId guarantor,
        Optional<PatientId> mergedInto) {

    /**
     * The name as people say it.
     *
     * @return given name, middle name and family name
     */
    public String fullName() {
        return Names.ofPerson(givenName, middleName, familyName);
    }

    /**
     * What may be corrected.
     *
     * @return the details
     */
    public PatientDetails details() {
        return new PatientDetails(
                familyName,
                givenName,
                middleName,
                birthDate,
                sex,
                address,
                phone,
                email,
                language,
                deceasedOn,
                guarantor);
    }

    /**
     * The same patient with other details.
     *
     * @param other what the record says
     * @return the patient
     */
    public Patient with(PatientDetails other) {
        return new Patient(
                id,
                recordNumber,
                sourceKey,
                other.familyName(),
                other.givenName(),
                other.middleName(),
                other.birthDate(),
                other.sex(),
                other.address(),
                other.phone(),
                other.email(),
                other.language(),
                other.deceasedOn(),
                other.guarantor(),
                mergedInto);
    }
}
