package org.quittance.workbench.patients;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.findings.Findings;
import org.quittance.findings.Identity;
import org.quittance.findings.Suspicion;
import org.quittance.history.RecordField;
import org.quittance.registration.Address;
import org.quittance.registration.FieldProblemWords;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.RecordEdits;
import org.quittance.registration.Sex;
import org.springframework.stereotype.Component;

/** What is wrong or unlikely in the fields of a person as typed: the record's own rules, then the typo doctor's. */
@Component
class Doubts {

    private final RecordEdits edits;
    private final Findings findings;

    Doubts(RecordEdits edits, Findings findings) {
        this.edits = edits;
        this.findings = findings;
    }

    /** About a patient we know: everything that others say is heard. */
    Map<String, EditPage.Said> about(Patient patient, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(patient.details().fields());
        fields.putAll(typed);
        Map<String, EditPage.Said> said = problems(fields, typed);
        if (said.isEmpty()) {
            say(said, typed, findings.atEdit(patient.id(), identity(fields)));
        }
        return said;
    }

    /** About somebody we do not know yet, or who is no patient. */
    Map<String, EditPage.Said> about(Map<String, String> typed) {
        Map<String, EditPage.Said> said = problems(typed, typed);
        say(said, typed, findings.atEntry(identity(typed), List.of()));
        return said;
    }

    private Map<String, EditPage.Said> problems(Map<String, String> fields, Map<String, String> typed) {
        Map<String, EditPage.Said> said = new LinkedHashMap<>();
        edits.problems(fields).forEach((field, problem) -> {
            if (typed.containsKey(field)) {
                said.put(field, EditPage.Said.problem(FieldProblemWords.of(problem)));
            }
        });
        return said;
    }

    private static void say(Map<String, EditPage.Said> said, Map<String, String> typed, List<Suspicion> doubts) {
        for (Suspicion doubt : doubts) {
            String field = doubt.field().ofPatient().map(RecordField::name).orElse("");
            if (typed.containsKey(field)) {
                said.putIfAbsent(
                        field,
                        EditPage.Said.warning(
                                doubt.evidence() + " Rule " + doubt.rule() + ".",
                                doubt.proposed(),
                                typed.getOrDefault(field, "")));
            }
        }
    }

    private static Identity identity(Map<String, String> fields) {
        return new Identity(
                text(fields, "family_name"),
                text(fields, "given_name"),
                text(fields, "middle_name"),
                day(text(fields, "birth_date")),
                Sex.ofCode(text(fields, "sex")),
                new Address(text(fields, "street"), text(fields, "city"), text(fields, "state"), text(fields, "zip")),
                text(fields, "phone"),
                text(fields, "email"),
                day(text(fields, "deceased_on")));
    }

    /** A day as a form sends it; what is no day is a problem that is said before. */
    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    /** The fields of a patient's record that a form shows. */
    static Map<String, String> of(PatientDetails details, List<String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        names.forEach(name ->
                fields.put(name, Optional.ofNullable(details.fields().get(name)).orElse("")));
        return fields;
    }
}
