package org.quittance.coverage;

import org.quittance.history.FieldValues;
import org.quittance.registration.PatientId;

/**
 * A patient's membership with a payer.
 *
 * @param sourceKey how the source names it, unique for ever
 * @param patient who is insured
 * @param payer by whom
 * @param filing claim filing indicator (SBR09), as {@code MB} for Medicare part B; empty when not known
 * @param details what the record says and what may be corrected in it
 */
public record Policy(
        PolicyId id, String sourceKey, PatientId patient, PayerId payer, String filing, PolicyDetails details)
        implements PolicyData {

    @Override
    public FieldValues values() {
        return details.values();
    }

    /**
     * The same policy with other details.
     *
     * @param other what the record says
     * @return the policy
     */
    public Policy with(PolicyDetails other) {
        return new Policy(id, sourceKey, patient, payer, filing, other);
    }
}
