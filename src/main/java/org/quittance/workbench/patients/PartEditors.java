package org.quittance.workbench.patients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.FieldProblemWords;
import org.quittance.registration.Part;
import org.quittance.registration.PartKind;
import org.quittance.registration.Patient;
import org.quittance.registration.RecordEdit;
import org.quittance.registration.RecordParts;
import org.quittance.registration.Whose;
import org.quittance.workbench.patients.EditPage.Field;
import org.quittance.workbench.shell.NotHere;
import org.springframework.stereotype.Component;

/** Makes the editor of each part of a record. */
@Component
class PartEditors {

    /** The parameter that says whose part it is: {@code payer} for the guarantor's. */
    static final String OF = "of";
    /** The parameter that says which part; missing for a new one. */
    static final String PLACE = "place";
    /** The parameter that says in which record a part stands that came with a merged one. */
    static final String RECORD = "record";

    private final RecordParts parts;
    private final Doubts doubts;
    private final BusinessDays days;

    PartEditors(RecordParts parts, Doubts doubts, BusinessDays days) {
        this.parts = parts;
        this.doubts = doubts;
        this.days = days;
    }

    Editor of(PartKind kind) {
        return new OfPart(kind, parts, doubts, days);
    }

    /** The part's name in addresses. */
    static String path(PartKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record OfPart(PartKind kind, RecordParts parts, Doubts doubts, BusinessDays days) implements Editor {

        @Override
        public String part() {
            return path(kind);
        }

        @Override
        public List<String> keys() {
            return List.of(OF, PLACE, RECORD);
        }

        @Override
        public String title(Patient patient, Map<String, String> asked) {
            return PartForms.title(kind, place(asked) == 0);
        }

        @Override
        public String note(Patient patient, Map<String, String> asked) {
            return PartForms.note(kind);
        }

        @Override
        public List<Field> fields(Patient patient, Map<String, String> asked) {
            return PartForms.fields(kind);
        }

        @Override
        public Map<String, String> now(Patient patient, Map<String, String> asked) {
            int place = place(asked);
            if (place == 0) {
                return Map.of();
            }
            return parts.of(whose(patient, asked), kind).stream()
                    .filter(part -> part.place() == place && part.whose().equals(owner(patient, asked)))
                    .findFirst()
                    .map(Part::fields)
                    .orElseThrow(NotHere::new);
        }

        @Override
        public Map<String, String> start(Patient patient, Map<String, String> asked) {
            String today = days.today().toString();
            return switch (kind) {
                case PHONE -> Map.of("may_call", "yes", "may_text", "no", "kind", "mobile");
                case ADDRESS, OWN_BILL -> Map.of("from_on", today);
                case CONFIDENTIAL -> Map.of("asked_on", today);
                case WISHES -> Map.of("no_call", "no", "no_text", "no", "no_email", "no");
                case BANKRUPTCY, ATTORNEY, EMPLOYER -> Map.of();
            };
        }

        @Override
        public Map<String, EditPage.Said> check(Patient patient, Map<String, String> typed, Map<String, String> asked) {
            Map<String, EditPage.Said> said = new LinkedHashMap<>();
            parts.problems(kind, typed)
                    .forEach((field, problem) -> said.put(field, EditPage.Said.problem(FieldProblemWords.of(problem))));
            Map<String, String> person = new LinkedHashMap<>();
            for (String field : List.of("street", "city", "state", "zip", "email", "phone")) {
                if (!typed.getOrDefault(field, "").isEmpty()) {
                    person.put(field, typed.getOrDefault(field, ""));
                }
            }
            if (kind == PartKind.PHONE) {
                person.put("phone", typed.getOrDefault("number", ""));
            }
            doubts.about(person)
                    .forEach((field, words) -> said.putIfAbsent(
                            kind == PartKind.PHONE && field.equals("phone") ? "number" : field, words));
            return said;
        }

        @Override
        public Outcome save(Patient patient, RecordEdit edit, Map<String, String> asked) {
            return new Outcome.Edited(parts.edit(owner(patient, asked), kind, place(asked), edit));
        }

        private static Whose whose(Patient patient, Map<String, String> asked) {
            return asked.getOrDefault(OF, "").equals("payer") ? Whose.of(patient.guarantor()) : Whose.of(patient.id());
        }

        /** The record the part itself stands in: the patient's, the guarantor's, or one that was merged into it. */
        private Whose owner(Patient patient, Map<String, String> asked) {
            Whose whose = whose(patient, asked);
            String record = asked.getOrDefault(RECORD, "");
            return parts.of(whose, kind).stream()
                    .map(Part::whose)
                    .filter(each -> each.id().toString().equals(record))
                    .findFirst()
                    .orElse(whose);
        }

        private static int place(Map<String, String> asked) {
            String place = asked.getOrDefault(PLACE, "");
            return place.matches("[1-9]\\d{0,3}") ? Integer.parseInt(place) : 0;
        }
    }
}
