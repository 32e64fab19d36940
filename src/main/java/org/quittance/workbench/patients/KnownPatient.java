package org.quittance.workbench.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.quittance.coverage.Card;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Patient;

/**
 * A patient's record as it is, or as it was known at the end of a day.
 *
 * @param patient the record
 * @param guarantor who pays
 * @param cards how the patient is insured
 * @param until the first moment after it
 * @param today whether that day is today: only then it can be changed
 * @param may whether the person who looks may change it
 */
public record KnownPatient(
        Patient patient,
        Guarantor guarantor,
        List<Card> cards,
        LocalDate day,
        Instant until,
        boolean today,
        boolean may) {

    /**
     * Where a part of the record is edited.
     *
     * @param part a word
     * @return an address; empty where it cannot be edited
     */
    public String edit(String part) {
        return may && today && patient.mergedInto().isEmpty() ? path() + "/edit/" + part : "";
    }

    /** Where the record is. */
    public String path() {
        return "/patients/" + patient.id().value();
    }
}
