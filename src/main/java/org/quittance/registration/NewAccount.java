package org.quittance.registration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An account to open.
 *
 * @param sourceKey how the source names it, unique for ever; opening it again changes nothing
 * @param number the account number, where the source is who gives them; empty, or a number that is taken, gets the next of
 *     ours
 * @param sourceNumber the number people at the source know it by; empty when none
 * @param patient who was cared for
 * @param guarantor who pays what insurance does not
 * @param facility where, when known
 * @param description in words, as {@code Office visit}
 * @param clinician who cared, empty when not known
 * @param openedOn first day of care
 * @param closedOn last day of care, when it is over
 * @param status where it stands
 */
public record NewAccount(
        String sourceKey,
        Optional<String> number,
        String sourceNumber,
        PatientId patient,
        GuarantorId guarantor,
        Optional<FacilityId> facility,
        String description,
        String clinician,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        AccountStatus status) {}
