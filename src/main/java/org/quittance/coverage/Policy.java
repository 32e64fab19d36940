package org.quittance.coverage;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.registration.PatientId;

/**
 * A patient's membership with a payer. Texts that are not known are empty.
 *
 * @param id which
 * @param sourceKey how the source names it, unique for ever
 * @param patient who is insured
 * @param payer by whom
 * @param memberId number of the member with the payer
 * @param planName plan or group name (SBR04)
 * @param filing claim filing indicator (SBR09), as {@code MB} for Medicare part B
 * @param relationship of the patient to the subscriber (SBR02, PAT01): {@code 18} is oneself
 * @param subscriberFamilyName who holds the policy
 * @param subscriberGivenName who holds the policy
 * @param validFrom first day
 * @param validTo last day
 */
public record Policy(
        PolicyId id,
        String sourceKey,
        PatientId patient,
        PayerId payer,
        String memberId,
        String planName,
        String filing,
        String relationship,
        String subscriberFamilyName,
        String subscriberGivenName,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {
    /**
     * What may be corrected.
     *
     * @return the details
     */
    public PolicyDetails details() {
        return new PolicyDetails(
                memberId, planName, relationship, subscriberFamilyName, subscriberGivenName, validFrom, validTo);
    }

    /**
     * The same policy with other details.
     *
     * @param other what the record says
     * @return the policy
     */
    public Policy with(PolicyDetails other) {
        return new Policy(
                id,
                sourceKey,
                patient,
                payer,
                other.memberId(),
                other.planName(),
                filing,
                other.relationship(),
                other.subscriberFamilyName(),
                other.subscriberGivenName(),
                other.validFrom(),
                other.validTo());
    }
}
