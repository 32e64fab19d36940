package org.quittance.registration;

import java.time.LocalDate;
import java.util.Optional;

/** Whatever carries what is known of a patient. Not known is empty. */
public interface PatientData extends PersonData {

    /**
     * Middle name or initial.
     *
     * @return as recorded
     */
    default String middleName() {
        return values().get(PatientFields.MIDDLE_NAME);
    }

    /**
     * Date of birth.
     *
     * @return the day, or empty
     */
    default Optional<LocalDate> birthDate() {
        return values().get(PatientFields.BIRTH_DATE);
    }

    /**
     * Sex.
     *
     * @return as claims carry it
     */
    default Sex sex() {
        return values().get(PatientFields.SEX);
    }

    /**
     * Date of death.
     *
     * @return the day; empty for somebody who lives
     */
    default Optional<LocalDate> deceasedOn() {
        return values().get(PatientFields.DECEASED_ON);
    }

    /**
     * Who pays what insurance does not.
     *
     * @return the guarantor
     */
    default GuarantorId guarantor() {
        return values().get(PatientFields.GUARANTOR);
    }

    /**
     * The name as people say it.
     *
     * @return given name, middle name and family name
     */
    default String fullName() {
        return Names.ofPerson(givenName(), middleName(), familyName());
    }
}
