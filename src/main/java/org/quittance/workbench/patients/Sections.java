package org.quittance.workbench.patients;

import java.util.List;

/** Makes sections of a patient's page. Each part of the record has its own maker; the page asks all of them. */
interface Sections {

    /** What this part of the record says; empty where there is nothing to show. */
    List<PatientPage.Section> of(KnownPatient known);

    /** What must not be missed about the patient, each a short sentence. */
    default List<String> warnings(KnownPatient known) {
        return List.of();
    }
}
