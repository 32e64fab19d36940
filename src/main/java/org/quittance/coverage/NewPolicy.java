package org.quittance.coverage;

import org.quittance.history.FieldValues;
import org.quittance.registration.PatientId;

/**
 * A policy to add.
 *
 * @param sourceKey how the source names it, unique for ever; adding it again changes nothing
 * @param patient who is insured
 * @param payer by whom
 * @param filing claim filing indicator (SBR09), empty when not told
 * @param details what the record will say
 */
public record NewPolicy(String sourceKey, PatientId patient, PayerId payer, String filing, PolicyDetails details)
        implements PolicyData {

    @Override
    public FieldValues values() {
        return details.values();
    }
}
