package org.quittance.registration;

import java.util.UUID;
import org.quittance.history.RecordKind;

/**
 * The record of a person that parts belong to.
 *
 * @param kind {@link RecordKind#PATIENT} or {@link RecordKind#GUARANTOR}
 * @param id which record
 */
public record Whose(RecordKind kind, UUID id) {

    /** Checks that it is a person's. */
    public Whose {
        if (kind != RecordKind.PATIENT && kind != RecordKind.GUARANTOR) {
            throw new IllegalArgumentException("Only the record of a person has such parts, not " + kind);
        }
    }

    /**
     * A patient's.
     *
     * @return the record
     */
    public static Whose of(PatientId patient) {
        return new Whose(RecordKind.PATIENT, patient.value());
    }

    /**
     * A guarantor's.
     *
     * @return the record
     */
    public static Whose of(GuarantorId guarantor) {
        return new Whose(RecordKind.GUARANTOR, guarantor.value());
    }
}
