package org.quittance.workbench.patients;

import java.util.List;

/**
 * What a matter shows on a patient's page. A bean of this is all it takes; within a column, sections stand by
 * {@code @Order}: from 10 who it is, from 40 care, from 50 money, from 60 law, from 85 the keeping of the record.
 */
public interface PatientSections {

    /**
     * What it shows.
     *
     * @param known the patient, as known on the day that is shown
     * @return in order; empty where there is nothing to show
     */
    List<PatientPage.Section> of(KnownPatient known);

    /**
     * What must not be missed about the patient.
     *
     * @param known the patient, as known on the day that is shown
     * @return each a short sentence
     */
    default List<String> warnings(KnownPatient known) {
        return List.of();
    }
}
