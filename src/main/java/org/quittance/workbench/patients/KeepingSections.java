package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quittance.findings.Finding;
import org.quittance.findings.Findings;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Merge;
import org.quittance.registration.Merges;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What looks wrong in the record, and which other records became part of it. */
@Component
@Order(90)
class KeepingSections implements Sections {

    private final Findings findings;
    private final Merges merges;
    private final Registration registration;
    private final BusinessDays days;

    KeepingSections(Findings findings, Merges merges, Registration registration, BusinessDays days) {
        this.findings = findings;
        this.merges = merges;
        this.registration = registration;
        this.days = days;
    }

    @Override
    public List<Section> of(KnownPatient known) {
        List<Section> sections = new ArrayList<>();
        List<Finding> open = known.today() ? findings.openAbout(known.patient().id()) : List.of();
        if (!open.isEmpty()) {
            sections.add(new Section(
                    "findings",
                    Column.RIGHT,
                    "Looks like a typing error",
                    "",
                    "",
                    open.stream().map(KeepingSections::finding).toList(),
                    ""));
        }
        List<Merge> all = merges.mergesOf(known.patient().id()).stream()
                .filter(merge -> merge.mergedAt().isBefore(known.until()))
                .toList();
        if (!all.isEmpty()) {
            sections.add(new Section("merges", Column.RIGHT, "Merged records", "", "", merged(known, all), ""));
        }
        return sections;
    }

    private static Fact finding(Finding finding) {
        String meant = finding.suspicion().proposed().isEmpty()
                ? ""
                : "probably meant: " + finding.suspicion().proposed() + ". ";
        return Fact.of(
                        finding.suspicion().field().label(),
                        finding.suspicion().found().isEmpty()
                                ? "(empty)"
                                : finding.suspicion().found(),
                        meant + finding.suspicion().evidence())
                .to("/findings");
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
