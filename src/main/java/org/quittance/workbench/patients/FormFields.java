package org.quittance.workbench.patients;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quittance.history.FieldForm;
import org.quittance.history.RecordField;
import org.quittance.registration.GuarantorFields;
import org.quittance.registration.PatientFields;
import org.quittance.registration.PersonFields;
import org.quittance.workbench.patients.EditPage.Field;
import org.quittance.workbench.patients.EditPage.Option;

/** How forms ask for the fields of records. */
final class FormFields {

    private static final List<Option> SEXES = List.of(
            new Option("F", "female"), new Option("M", "male"), new Option("O", "other"), new Option("U", "not known"));

    static final List<Field> ADDRESS =
            PersonFields.ADDRESS.stream().map(FormFields::of).toList();

    static final Field PHONE = of(PersonFields.PHONE);

    static final Field EMAIL = of(PersonFields.EMAIL);

    /** Where somebody lives and how to reach them. */
    static final List<Field> REACH =
            Stream.concat(ADDRESS.stream(), Stream.of(PHONE, EMAIL)).toList();

    /** Who a patient is: every field of the record but where the patient lives, how to reach them, and who pays. */
    static final List<Field> WHO = PatientFields.ALL.all().stream()
            .filter(field -> field.form() != FieldForm.RECORD)
            .map(FormFields::of)
            .filter(field -> !REACH.contains(field))
            .toList();

    static final List<Field> GUARANTOR =
            GuarantorFields.ALL.all().stream().map(FormFields::of).toList();

    private FormFields() {}

    /** How a form asks for a field of a record. */
    static Field of(RecordField<?> field) {
        return switch (field.form()) {
            case SEX -> choice(field, SEXES);
            case LANGUAGE -> choice(field, languages());
            case DAY, PAST_DAY -> input(field, "date");
            case PHONE -> input(field, "tel");
            case EMAIL -> input(field, "email");
            case TEXT, NAME, IDENTIFIER, STATE, ZIP, CODE, RECORD -> input(field, "text");
        };
    }

    private static Field input(RecordField<?> field, String kind) {
        return Field.of(field.name(), field.label(), kind, field.hint());
    }

    private static Field choice(RecordField<?> field, List<Option> options) {
        return Field.choice(field.name(), field.label(), options, field.hint());
    }

    private static List<Option> languages() {
        return FieldWords.LANGUAGES.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing((String words) -> !words.equals("English"))
                        .thenComparing(words -> !words.equals("Spanish"))
                        .thenComparing(Comparator.naturalOrder())))
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .toList();
    }
}
