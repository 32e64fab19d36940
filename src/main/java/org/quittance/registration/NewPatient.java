package org.quittance.registration;

import java.util.Optional;
import org.quittance.history.FieldValues;

/**
 * A patient to register.
 *
 * @param sourceKey how the source names the patient, unique for ever; registering it again changes nothing
 * @param recordNumber the source's own medical record number; empty, or one that is taken, gets the next of ours
 * @param details what the record will say
 */
public record NewPatient(String sourceKey, Optional<String> recordNumber, PatientDetails details)
        implements PatientData {

    @Override
    public FieldValues values() {
        return details.values();
    }
}
