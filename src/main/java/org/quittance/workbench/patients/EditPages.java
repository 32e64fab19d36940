package org.quittance.workbench.patients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.history.History;
import org.quittance.history.RecordKind;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Patient;
import org.quittance.registration.RecordEdit;
import org.quittance.staff.Actor;
import org.quittance.staff.Staff;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Makes forms out of editors, and edits out of what comes back. */
@Component
class EditPages {

    /** How the hidden fields begin that say what the record said when the form was opened. */
    static final String WAS = "was-";
    /** How the hidden fields begin that say which value was warned about. */
    static final String SEEN = "seen-";

    private static final String REASON = "reason";

    private final History history;
    private final Staff staff;
    private final BusinessDays days;

    EditPages(History history, Staff staff, BusinessDays days) {
        this.history = history;
        this.staff = staff;
        this.days = days;
    }

    /** The form as it is opened. */
    EditPage opened(Editor editor, Patient patient, Map<String, String> asked) {
        Map<String, String> now = editor.now(patient, asked);
        Map<String, String> shown = now.isEmpty() ? editor.start(patient, asked) : now;
        return page(editor, patient, asked, shown, now, Map.of(), "", "");
    }

    /** The form once more, with what is to be said about it. */
    EditPage again(
            Editor editor,
            Patient patient,
            Map<String, String> form,
            Map<String, EditPage.Said> said,
            String reasonProblem) {
        return page(
                editor,
                patient,
                form,
                typed(editor, patient, form),
                was(editor, patient, form),
                said,
                form.getOrDefault(REASON, ""),
                reasonProblem);
    }

    /** The form beside what somebody else wrote meanwhile: their words become what the form was opened with. */
    EditPage stale(Editor editor, Patient patient, Map<String, String> form, Map<String, String> theirs) {
        Map<String, String> was = new LinkedHashMap<>(was(editor, patient, form));
        Map<String, EditPage.Said> said = new LinkedHashMap<>();
        theirs.forEach((field, text) -> {
            was.put(field, text);
            String words = FieldWords.value(field, text);
            said.put(
                    field,
                    EditPage.Said.warning(
                            byWhom(patient, field) + (words.isEmpty() ? "emptied it." : "made it: " + words + "."),
                            text,
                            form.getOrDefault(field, "").strip()));
        });
        return page(editor, patient, form, typed(editor, patient, form), was, said, form.getOrDefault(REASON, ""), "");
    }

    private String byWhom(Patient patient, String field) {
        return history.changesOfField(RecordKind.PATIENT, patient.id().value(), field).stream()
                .findFirst()
                .map(noted -> staff.nameOf(noted.change().act().by().name()) + ", "
                        + Words.moment(noted.at(), days.zone()) + ", ")
                .orElse("Somebody else ");
    }

    private static EditPage page(
            Editor editor,
            Patient patient,
            Map<String, String> asked,
            Map<String, String> shown,
            Map<String, String> was,
            Map<String, EditPage.Said> said,
            String reason,
            String reasonProblem) {
        List<EditPage.Field> fields = editor.fields(patient, asked).stream()
                .map(field -> field.showing(shown.getOrDefault(field.name(), ""), was.getOrDefault(field.name(), ""))
                        .saying(said.getOrDefault(field.name(), EditPage.Said.NOTHING)))
                .toList();
        String path = "/patients/" + patient.id().value();
        return new EditPage(
                editor.title(patient, asked),
                patient.fullName(),
                path + "/edit/" + editor.part() + query(editor, asked),
                path,
                fields,
                reason,
                reasonProblem,
                editor.asksReason() || was.values().stream().anyMatch(text -> !text.isEmpty()),
                editor.note(patient, asked),
                "Save");
    }

    private static String query(Editor editor, Map<String, String> asked) {
        String query = editor.keys().stream()
                .filter(asked::containsKey)
                .map(key -> key + "=" + asked.getOrDefault(key, ""))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    static Map<String, String> typed(Editor editor, Patient patient, Map<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        editor.fields(patient, form)
                .forEach(field -> typed.put(
                        field.name(), form.getOrDefault(field.name(), "").strip()));
        return typed;
    }

    private static Map<String, String> was(Editor editor, Patient patient, Map<String, String> form) {
        Map<String, String> was = new LinkedHashMap<>();
        editor.fields(patient, form).forEach(field -> was.put(field.name(), form.getOrDefault(WAS + field.name(), "")));
        return was;
    }

    static RecordEdit edit(Editor editor, Patient patient, Map<String, String> form, Actor by) {
        return new RecordEdit(
                was(editor, patient, form),
                typed(editor, patient, form),
                form.getOrDefault(REASON, "").strip(),
                by,
                "patient page");
    }

    /** The warnings about what this form changes that nobody has seen yet. */
    static Map<String, EditPage.Said> unseen(
            Editor editor, Patient patient, Map<String, String> form, Map<String, EditPage.Said> said) {
        Map<String, String> typed = typed(editor, patient, form);
        Map<String, EditPage.Said> unseen = new LinkedHashMap<>();
        said.forEach((field, words) -> {
            String text = typed.getOrDefault(field, "");
            boolean touched = !text.equals(form.getOrDefault(WAS + field, ""));
            if (touched && words.problem().isEmpty() && !text.equals(form.get(SEEN + field))) {
                unseen.put(field, words);
            }
        });
        return unseen;
    }
}
