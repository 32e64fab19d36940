package org.quittance.findings.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.RecordRef;
import org.quittance.findings.Suspicion;

/**
 * An NPI of a billing house whose check digit is wrong (D-01): it blocks every claim. Proposed is the NPI one slip away
 * that claims carry already, else the only one with two neighbours swapped.
 */
public final class FacilityNpi {

    private FacilityNpi() {}

    /**
     * What stands out.
     *
     * @param facility the house
     * @param npi as registered; may be empty
     * @param known NPIs that stand elsewhere in the records
     * @return nothing when all is well
     */
    public static Optional<Suspicion> check(RecordRef facility, String npi, Collection<String> known) {
        if (npi.isBlank() || Npi.valid(npi)) {
            return Optional.empty();
        }
        List<String> meant = Npi.meant(npi);
        List<String> swapped = meant.stream()
                .filter(one -> Slip.between(npi, one).equals(Optional.of(Slip.SWAPPED)))
                .toList();
        String proposed = meant.stream()
                .filter(known::contains)
                .findFirst()
                .orElse(swapped.size() == 1 ? swapped.getFirst() : "");
        return Optional.of(new Suspicion(
                FindingKind.CHECK_DIGIT,
                facility,
                Field.NPI,
                npi,
                proposed,
                "D-01",
                "An NPI has ten digits that begin with 1 or 2, and the last one must follow from the others; this one"
                        + " does not.",
                99));
    }
}
