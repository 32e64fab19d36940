package org.quittance.registration;

import java.util.Optional;
import org.quittance.history.FieldValues;

/**
 * Somebody who is cared for.
 *
 * @param recordNumber the medical record number: the source's own where it has one, else ours
 * @param sourceKey how the source names the patient, unique for ever
 * @param details what the record says and what may be corrected in it
 * @param mergedInto the record that survives, when this one was merged into another
 */
public record Patient(
        PatientId id, String recordNumber, String sourceKey, PatientDetails details, Optional<PatientId> mergedInto)
        implements PatientData {

    @Override
    public FieldValues values() {
        return details.values();
    }

    /**
     * The same patient with other details.
     *
     * @param other what the record says
     * @return the patient
     */
    public Patient with(PatientDetails other) {
        return new Patient(id, recordNumber, sourceKey, other, mergedInto);
    }
}
