package org.quittance.workbench.findings;

import java.util.List;
import org.quittance.findings.Finding;
import org.quittance.findings.Findings;
import org.quittance.workbench.patients.KnownPatient;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.patients.PatientSections;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What looks wrong in a patient's record. */
@Component
@Order(90)
class FindingSections implements PatientSections {

    private final Findings findings;

    FindingSections(Findings findings) {
        this.findings = findings;
    }

    @Override
    public List<Section> of(KnownPatient known) {
        List<Finding> open = known.today() ? findings.openAbout(known.patient().id()) : List.of();
        return open.isEmpty()
                ? List.of()
                : List.of(new Section(
                        "findings",
                        Column.RIGHT,
                        "Looks like a typing error",
                        List.of(),
                        open.stream().map(FindingSections::finding).toList(),
                        ""));
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
}
