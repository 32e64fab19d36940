package org.quittance.registration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A patient to register. Texts that are not known are empty.
 *
 * @param sourceKey how the source names the patient, unique for ever; registering it again changes nothing
 * @param recordNumber the source's own medical record number; empty, or one that is taken, gets the next
 *     of ours
 * @param familyName family name
 * @param givenName first name
 * @param middleName middle name or initial
 * @param birthDate date of birth
 * @param sex as claims carry it
 * @param address where the patient lives
 * @param phone as the source writes it
 * @param email e-mail address
 * @param language language tag, as {@code en}
 * @param deceasedOn date of death
 * @param guarantor who pays what insurance does not
 */
public record NewPatient(
        String sourceKey,
        Optional<String> recordNumber,
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
        GuarantorId guarantor) {}
