package org.quittance.registration;

import java.util.List;
import java.util.Optional;

/**
 * One bill of a household: for whom, and where it goes.
 *
 * @param apart the patient who gets a bill of their own; empty for the household's
 * @param name to whom it is addressed
 * @param address where it goes
 * @param language language tag of the bill
 * @param patients whose accounts are on it
 * @param confidential whether a request for confidential communication decided the address (rule F-03)
 */
public record Mailing(
        Optional<PatientId> apart,
        String name,
        Address address,
        String language,
        List<PatientId> patients,
        boolean confidential) {

    /** Takes a copy. */
    public Mailing {
        patients = List.copyOf(patients);
    }
}
