package org.quittance.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.history.RecordField;
import org.quittance.registration.PatientFields;
import org.quittance.reports.Column;
import org.quittance.storage.TestDatabase;

/** The list of people leaves out no field of their records; a new one needs no change here. */
class PatientsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void every_field_of_the_record_is_a_column_and_the_books_give_it() {
        assertThat(Patients.REPORT.columns().stream().map(Column::name).toList())
                .doesNotHaveDuplicates()
                .containsAll(PatientFields.ALL.all().stream()
                        .filter(field -> field != PatientFields.MIDDLE_NAME) // stands with the first name
                        .<String>map(RecordField::sheet)
                        .toList());
        assertThat(database.jdbc().sql(Patients.REPORT.sql()).query().listOfRows())
                .isEmpty();
    }
}
