package org.quittance.registration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A patient account: one encounter or series of encounters, with everything that is owed for it.
 *
 * @param id which
 * @param number our account number
 * @param sourceKey how the source names it, unique for ever
 * @param sourceNumber the number people at the source know it by (encounter id, CLM01); not unique, empty when none
 * @param patient who was cared for
 * @param guarantor who pays what insurance does not
 * @param facility where, when known
 * @param description in words, as {@code Office visit}
 * @param clinician who cared, empty when not known
 * @param openedOn first day of care
 * @param closedOn last day of care, when it is over
 * @param status where it stands
 */
public record Account(
        AccountId id,
        String number,
        String sourceKey,
        String sourceNumber,
        PatientId patient,
        GuarantorId guarantor,
        Optional<FacilityId> facility,
        String description,
        String clinician,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        AccountStatus status) {
    /**
     * What may be corrected.
     *
     * @return the details
     */
    public AccountDetails details() {
        return new AccountDetails(patient, guarantor, facility, description, clinician, openedOn, closedOn, status);
    }

    /**
     * The same account with other details.
     *
     * @param other what the record says
     * @return the account
     */
    public Account with(AccountDetails other) {
        return new Account(
                id,
                number,
                sourceKey,
                sourceNumber,
                other.patient(),
                other.guarantor(),
                other.facility(),
                other.description(),
                other.clinician(),
                other.openedOn(),
                other.closedOn(),
                other.status());
    }
}
