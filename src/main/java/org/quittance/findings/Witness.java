package org.quittance.findings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.quittance.registration.PatientId;

/**
 * Somebody who knows what others say about patients. Modules that hold answers (remittances, eligibility, messages)
 * implement it; each is asked once per page of patients.
 */
public interface Witness {

    /**
     * What was said about patients.
     *
     * @param patients about whom
     * @return what was heard, in any order
     */
    List<Heard> about(Collection<PatientId> patients);

    /**
     * About whom something was said lately.
     *
     * @param since the moment from which on
     * @return patients; nobody where the witness cannot tell
     */
    default Collection<PatientId> heardSince(Instant since) {
        return List.of();
    }
}
