package org.quittance.coverage;

import java.util.List;
import org.quittance.history.RecordAct;
import org.quittance.registration.PatientId;

/**
 * Who insures a patient from now on, in the order in which they pay.
 *
 * @param act who says so, why, from what source
 * @param patient who is insured
 * @param order the policies, first payer first; empty when nobody insures
 */
public record CoverageOrder(RecordAct act, PatientId patient, List<PolicyId> order) {

    /** Takes a copy; a policy stands in one place only. */
    public CoverageOrder {
        order = order.stream().distinct().toList();
    }
}
