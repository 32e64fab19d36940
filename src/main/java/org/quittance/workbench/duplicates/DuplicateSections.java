package org.quittance.workbench.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quittance.duplicates.Duplicate;
import org.quittance.duplicates.Duplicates;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.workbench.patients.KnownPatient;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.patients.PatientSections;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Other records that may be the same person. */
@Component
@Order(85)
final class DuplicateSections implements PatientSections {

    private final Duplicates duplicates;
    private final Registration registration;

    DuplicateSections(Duplicates duplicates, Registration registration) {
        this.duplicates = duplicates;
        this.registration = registration;
    }

    @Override
    public List<Section> of(KnownPatient known) {
        List<Duplicate> open =
                known.today() ? duplicates.openAbout(known.patient().id()) : List.of();
        if (open.isEmpty()) {
            return List.of();
        }
        Set<PatientId> ids = new HashSet<>();
        open.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        ids.remove(known.patient().id());
        Map<PatientId, Patient> others = registration.patients(ids);
        List<Fact> facts = new ArrayList<>();
        for (Duplicate pair : open) {
            boolean first = pair.one().equals(known.patient().id());
            Patient other = others.get(first ? pair.other() : pair.one());
            if (other != null) {
                facts.add(Fact.of(
                                "Record " + other.recordNumber(),
                                other.fullName(),
                                pair.likeness().score() + " of 100: compare")
                        .to("/duplicates/" + pair.id().value()));
            }
        }
        return List.of(new Section("duplicates", Column.RIGHT, "May be here twice", "", "", facts, ""));
    }
}
