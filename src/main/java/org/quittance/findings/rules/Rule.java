package org.quittance.findings.rules;

import java.util.List;
import org.quittance.findings.Suspicion;

/** Looks at one patient's records for one kind of error. */
@FunctionalInterface
public interface Rule {

    /**
     * What stands out.
     *
     * @param dossier all that is known about the patient
     * @param known what exists, and what the house's other records are like
     * @return nothing when all is well
     */
    List<Suspicion> check(Dossier dossier, Known known);
}
