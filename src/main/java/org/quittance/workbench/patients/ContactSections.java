package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.List;
import org.quittance.registration.Patient;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Section;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where and how the patient is reached. */
@Component
@Order(20)
class ContactSections implements Sections {

    @Override
    public List<Section> of(KnownPatient known) {
        Patient patient = known.patient();
        List<Fact> facts = new ArrayList<>();
        if (!patient.address().isUnknown()) {
            facts.add(Fact.of("Address", PersonSections.line(patient.address())));
        }
        if (!patient.phone().isBlank()) {
            facts.add(Fact.of("Telephone", FieldWords.phone(patient.phone())));
        }
        if (!patient.email().isBlank()) {
            facts.add(Fact.of("E-mail", patient.email()));
        }
        return List.of(new Section(
                "contact",
                Column.LEFT,
                "Address and contact",
                known.edit("contact"),
                "Edit",
                facts,
                "No address, telephone or e-mail is known."));
    }
}
