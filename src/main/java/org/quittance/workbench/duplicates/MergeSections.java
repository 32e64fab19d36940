package org.quittance.workbench.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Merge;
import org.quittance.registration.Merges;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.workbench.patients.KnownPatient;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.patients.PatientSections;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which other records became part of a patient's. */
@Component
@Order(95)
class MergeSections implements PatientSections {

    private final Merges merges;
    private final Registration registration;
    private final BusinessDays days;

    MergeSections(Merges merges, Registration registration, BusinessDays days) {
        this.merges = merges;
        this.registration = registration;
        this.days = days;
    }

    @Override
    public List<Section> of(KnownPatient known) {
        List<Merge> all = merges.mergesOf(known.patient().id()).stream()
                .filter(merge -> merge.mergedAt().isBefore(known.until()))
                .toList();
        return all.isEmpty()
                ? List.of()
                : List.of(new Section("merges", Column.RIGHT, "Merged records", List.of(), merged(known, all), ""));
    }

    private List<Fact> merged(KnownPatient known, List<Merge> all) {
        Map<PatientId, Patient> others = registration.patients(all.stream()
                .flatMap(merge -> Stream.of(merge.gone(), merge.survivor()))
                .distinct()
                .toList());
        List<Fact> facts = new ArrayList<>();
        for (Merge merge : all) {
            boolean came = merge.survivor().equals(known.patient().id());
            Patient other = others.get(came ? merge.gone() : merge.survivor());
            if (other != null) {
                boolean undone = merge.undoneAt()
                        .filter(at -> at.isBefore(known.until()))
                        .isPresent();
                Fact fact = Fact.of(
                                came ? "Came in" : "Went into",
                                other.fullName() + ", " + other.recordNumber(),
                                Words.moment(merge.mergedAt(), days.zone()) + (undone ? ", taken back" : ""))
                        .to("/merges/" + merge.id().value());
                facts.add(undone ? fact.ended() : fact);
            }
        }
        return facts;
    }
}
