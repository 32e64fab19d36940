package org.quittance.registration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of records as history keeps them: texts, empty for nothing known. */
final class Fields {

    private Fields() {}

    static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    static Optional<LocalDate> day(Map<String, String> fields, String name) {
        return Optional.of(text(fields, name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }
}
