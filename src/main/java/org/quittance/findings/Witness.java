package org.quittance.findings;

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
}
