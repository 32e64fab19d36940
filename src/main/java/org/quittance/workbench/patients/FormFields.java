package org.quittance.workbench.patients;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.quittance.workbench.patients.EditPage.Field;
import org.quittance.workbench.patients.EditPage.Option;

/** Fields that several forms ask alike. */
final class FormFields {

    static final List<Field> NAMES = List.of(
            Field.of("family_name", "Family name", "text", ""),
            Field.of("given_name", "First name", "text", ""),
            Field.of("middle_name", "Middle name or initial", "text", ""));

    static final Field BIRTH_DATE = Field.of("birth_date", "Date of birth", "date", "");

    static final Field SEX = Field.choice(
            "sex",
            "Sex, as claims carry it",
            List.of(
                    new Option("F", "female"),
                    new Option("M", "male"),
                    new Option("O", "other"),
                    new Option("U", "not known")));

    static final Field LANGUAGE = Field.choice("language", "Language", languages());

    static final List<Field> ADDRESS = List.of(
            Field.of("street", "Street and house", "text", ""),
            Field.of("city", "Town", "text", ""),
            Field.of("state", "State", "text", "Two letters, as VT."),
            Field.of("zip", "ZIP", "text", "Five digits, or nine."));

    static final Field PHONE = Field.of("phone", "Telephone", "tel", "");

    static final Field EMAIL = Field.of("email", "E-mail", "email", "");

    private FormFields() {}

    private static List<Option> languages() {
        return FieldWords.LANGUAGES.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing((String words) -> !words.equals("English"))
                        .thenComparing(words -> !words.equals("Spanish"))
                        .thenComparing(Comparator.naturalOrder())))
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .toList();
    }
}
