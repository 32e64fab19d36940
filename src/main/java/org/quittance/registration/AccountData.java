package org.quittance.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.history.FieldValues;

/** Whatever carries what is known of an account. Texts that are not known are empty. */
public interface AccountData {

    /**
     * What is known.
     *
     * @return under each of {@link AccountFields#ALL}
     */
    FieldValues values();

    /**
     * Who was cared for.
     *
     * @return the patient
     */
    default PatientId patient() {
        return values().get(AccountFields.PATIENT);
    }

    /**
     * Who pays what insurance does not.
     *
     * @return the guarantor
     */
    default GuarantorId guarantor() {
        return values().get(AccountFields.GUARANTOR);
    }

    /**
     * Where.
     *
     * @return the facility, when known
     */
    default Optional<FacilityId> facility() {
        return values().get(AccountFields.FACILITY);
    }

    /**
     * What it is, in words.
     *
     * @return as {@code Office visit}
     */
    default String description() {
        return values().get(AccountFields.DESCRIPTION);
    }

    /**
     * Who cared.
     *
     * @return a name, empty when not known
     */
    default String clinician() {
        return values().get(AccountFields.CLINICIAN);
    }

    /**
     * First day of care.
     *
     * @return the day
     */
    default LocalDate openedOn() {
        return values().get(AccountFields.OPENED_ON);
    }

    /**
     * Last day of care.
     *
     * @return the day, when care is over
     */
    default Optional<LocalDate> closedOn() {
        return values().get(AccountFields.CLOSED_ON);
    }

    /**
     * Where it stands.
     *
     * @return the status
     */
    default AccountStatus status() {
        return values().get(AccountFields.STATUS);
    }
}
