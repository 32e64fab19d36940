package org.quittance.findings;

import java.util.List;
import java.util.Optional;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyId;
import org.quittance.registration.PatientId;

/**
 * What a row of a sheet tells of somebody, before it is written.
 *
 * @param patient whose record the row changes; empty when it would make one
 * @param typed who the record would say the patient is
 * @param cards the insurance cards the row tells of; empty where it tells of none, or nothing new
 */
public record Brought(Optional<PatientId> patient, Identity typed, List<Card> cards) {

    /** Takes a copy. */
    public Brought {
        cards = List.copyOf(cards);
    }

    /**
     * An insurance card as a row tells of it.
     *
     * @param rank its place among the patient's policies, from 1; a suspicion about it has this as the number of its
     *     record
     * @param instead the policy it corrects, where there is one
     * @param payer by whom; empty for a payer that is not known yet
     * @param memberId number of the member
     * @param filing claim filing indicator, as {@code MB}; may be empty
     * @param relationship of the patient to the holder; {@code 18} is oneself
     */
    public record Card(
            int rank,
            Optional<PolicyId> instead,
            Optional<PayerId> payer,
            String payerName,
            String memberId,
            String filing,
            String relationship) {}
}
