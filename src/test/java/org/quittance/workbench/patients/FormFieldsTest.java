package org.quittance.workbench.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.duplicates.MergeField;
import org.quittance.history.RecordField;
import org.quittance.history.RecordFields;
import org.quittance.registration.GuarantorFields;
import org.quittance.registration.PatientFields;

/** Every field of a record is asked for by some form and can be taken over by a merge, once. */
class FormFieldsTest {

    @Test
    void forms_ask_for_every_field_of_a_patient_but_who_pays() {
        assertThat(Stream.concat(FormFields.WHO.stream(), FormFields.REACH.stream())
                        .map(EditPage.Field::name)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(names(PatientFields.ALL, PatientFields.GUARANTOR));
        assertThat(FormFields.GUARANTOR.stream().map(EditPage.Field::name).toList())
                .isEqualTo(names(GuarantorFields.ALL, PatientFields.GUARANTOR));
    }

    @Test
    void a_merge_can_take_over_every_field_but_who_pays_which_is_asked_apart() {
        assertThat(MergeField.ALL.stream()
                        .flatMap(field -> field.names().stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(names(PatientFields.ALL, PatientFields.GUARANTOR));
        assertThat(MergeField.ALL.stream().map(MergeField::code).toList())
                .doesNotHaveDuplicates()
                .contains("family_name", "address", "deceased_on");
    }

    @Test
    void what_history_says_of_a_field_has_a_label() {
        PatientFields.ALL
                .all()
                .forEach(field -> assertThat(FieldWords.label(field.name())).isEqualTo(field.label()));
    }

    private static List<String> names(RecordFields fields, RecordField<?> without) {
        return fields.all().stream()
                .filter(field -> field != without)
                .<String>map(RecordField::name)
                .toList();
    }
}
