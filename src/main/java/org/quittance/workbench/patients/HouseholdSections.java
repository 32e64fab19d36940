package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.List;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Households;
import org.quittance.registration.Patient;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who pays, and for whom else. */
@Component
@Order(30)
class HouseholdSections implements Sections {

    private final Households households;

    HouseholdSections(Households households) {
        this.households = households;
    }

    @Override
    public List<Section> of(KnownPatient known) {
        Guarantor guarantor = known.guarantor();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Pays", guarantor.fullName(), "guarantor " + guarantor.number()));
        if (!guarantor.address().isUnknown()) {
            facts.add(Fact.of("Bills go to", PersonSections.line(guarantor.address())));
        }
        if (!guarantor.phone().isBlank()) {
            facts.add(Fact.of("Telephone", FieldWords.phone(guarantor.phone())));
        }
        facts.add(Fact.of("Bills in", FieldWords.language(guarantor.language())));
        for (Patient other : households.members(guarantor.id())) {
            if (!other.id().equals(known.patient().id())) {
                facts.add(Fact.of(
                                "Also pays for",
                                other.fullName(),
                                other.birthDate()
                                        .map(day -> "born " + Words.brief(day))
                                        .orElse(""))
                        .to("/patients/" + other.id().value()));
            }
        }
        return List.of(new Section(
                "household", Column.RIGHT, "Guarantor and household", known.edit("guarantor"), "Edit", facts, ""));
    }
}
