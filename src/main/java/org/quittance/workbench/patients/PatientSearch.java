package org.quittance.workbench.patients;

import org.quittance.reports.Lookup;
import org.quittance.staff.Right;
import org.quittance.workbench.search.LookupSource;
import org.quittance.workbench.search.LookupSource.Leads;
import org.quittance.workbench.search.SearchAct;
import org.quittance.workbench.search.SearchSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a search finds of patients’ records by one line, and the act that makes one. */
@Configuration(proxyBeanMethods = false)
class PatientSearch {

    private static final Leads RECORD = new Leads("id", "/patients/");

    @Bean
    @Order(110)
    SearchSource patientsByTelephone(Lookup lookup) {
        return LookupSource.ofNumber("telephones", "Reached at this telephone", RECORD, lookup, Lookup.Kind.TELEPHONES);
    }

    @Bean
    @Order(120)
    SearchSource patientsByStreet(Lookup lookup) {
        return LookupSource.ofText("streets", "Patients in this street", RECORD, lookup, Lookup.Kind.STREETS);
    }

    @Bean
    @Order(130)
    SearchSource patientsByAttorney(Lookup lookup) {
        return LookupSource.ofText("attorneys", "Attorneys", RECORD, lookup, Lookup.Kind.ATTORNEYS);
    }

    @Bean
    @Order(10)
    SearchAct newPatientAct() {
        return SearchAct.of(
                "id",
                "New patient",
                "make a record",
                "/patients/new",
                Right.CORRECT_RECORD,
                "new patient register add patient");
    }
}
