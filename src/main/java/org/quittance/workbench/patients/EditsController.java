package org.quittance.workbench.patients;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.registration.EditResult;
import org.quittance.registration.FieldProblem;
import org.quittance.registration.FieldProblemWords;
import org.quittance.registration.PartKind;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.quittance.workbench.shell.StopsEnded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Edits a part of a patient's record: the form, what is said of a field once it is left, and the act. */
@Controller
public class EditsController {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final Registration registration;
    private final StopsEnded ended;
    private final List<Editor> editors;
    private final EditPages pages;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    EditsController(
            Registration registration,
            StopsEnded ended,
            List<Editor> editors,
            PartEditors parts,
            EditPages pages,
            Audit audit,
            Shells shells,
            Templates templates) {
        this.registration = registration;
        this.ended = ended;
        this.editors = Stream.concat(
                        editors.stream(), Arrays.stream(PartKind.values()).map(parts::of))
                .toList();
        this.pages = pages;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.CORRECT_RECORD)
    @Audited(value = Audited.How.SHOWN, of = "patient")
    @GetMapping("/patients/{id}/edit/{part}")
    JteModel form(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam Map<String, String> asked) {
        return templates.workbenchPatientsEdit(shell(request), pages.opened(editor(part), patient(id), asked));
    }

    @Needs(Right.CORRECT_RECORD)
    @Audited(value = Audited.How.NOT, of = "asked while somebody types")
    @PostMapping("/patients/{id}/edit/{part}/check")
    JteModel check(
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam String field,
            @RequestParam Map<String, String> form) {
        Editor editor = editor(part);
        Patient patient = patient(id);
        EditPage.Said said = editor.check(patient, EditPages.typed(editor, patient, form), form)
                .getOrDefault(field, EditPage.Said.NOTHING);
        return templates.workbenchPatientsSaid(field, said);
    }

    @Needs(Right.CORRECT_RECORD)
    @Audited(value = Audited.How.ACT, of = "patient")
    @PostMapping("/patients/{id}/edit/{part}")
    @Nullable
    JteModel save(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam Map<String, String> form,
            StaffMember member) {
        Editor editor = editor(part);
        Patient patient = patient(id);
        Map<String, EditPage.Said> said = editor.check(patient, EditPages.typed(editor, patient, form), form);
        Map<String, EditPage.Said> unseen = EditPages.unseen(editor, patient, form, said);
        if (!unseen.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            Shell shell = shell(request)
                    .saying("warn", "Nothing was saved yet. Look at what is marked; save again to keep it.");
            return templates.workbenchPatientsEdit(shell, pages.again(editor, patient, form, unseen, ""));
        }
        return switch (editor.save(patient, EditPages.edit(editor, patient, form, Actor.of(member)), form)) {
            case Editor.Outcome.Edited(EditResult.Saved saved) -> {
                ended.on(patient);
                record(request, member, id, true);
                yield back(response, id, "saved");
            }
            case Editor.Outcome.Edited(EditResult.NothingNew nothing) -> back(response, id, "nothing");
            case Editor.Outcome.Edited(EditResult.Stale(var theirs)) -> {
                record(request, member, id, false);
                response.setStatus(CONFLICT);
                yield templates.workbenchPatientsEdit(
                        shell(request)
                                .saying(
                                        "bad",
                                        "Somebody changed this record while the form was open. Nothing was saved."
                                                + " What they wrote stands under each field; save to keep yours."),
                        pages.stale(editor, patient, form, theirs));
            }
            case Editor.Outcome.Edited(EditResult.Refused(var problems)) ->
                refused(request, response, editor, patient, form, worded(problems));
            case Editor.Outcome.Said(var problems) -> refused(request, response, editor, patient, form, problems);
            case Editor.Outcome.Edited(EditResult.Unknown unknown) -> throw new NotHere();
            case Editor.Outcome.Edited(EditResult.NotAllowed(Right missing)) -> throw Rules.missing(request, missing);
        };
    }

    private static Map<String, String> worded(Map<String, FieldProblem> problems) {
        Map<String, String> worded = new LinkedHashMap<>();
        problems.forEach((field, problem) -> worded.put(field, FieldProblemWords.of(problem)));
        return worded;
    }

    private JteModel refused(
            HttpServletRequest request,
            HttpServletResponse response,
            Editor editor,
            Patient patient,
            Map<String, String> form,
            Map<String, String> problems) {
        response.setStatus(UNPROCESSABLE);
        Map<String, EditPage.Said> said = new LinkedHashMap<>();
        problems.forEach((field, words) -> said.put(field, EditPage.Said.problem(words)));
        return templates.workbenchPatientsEdit(
                shell(request).saying("warn", "Nothing was saved yet. Look at what is marked."),
                pages.again(editor, patient, form, said, problems.getOrDefault("reason", "")));
    }

    private static @Nullable JteModel back(HttpServletResponse response, UUID id, String note) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/patients/" + id + "?note=" + note);
        return null;
    }

    private void record(HttpServletRequest request, StaffMember member, UUID id, boolean done) {
        audit.record(AuditEvent.of(
                member, AuditEvent.Act.CHANGE_RECORD, "patient", Optional.of(id), done, request.getRemoteAddr()));
    }

    private Editor editor(String part) {
        return editors.stream()
                .filter(each -> each.part().equals(part))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private Patient patient(UUID id) {
        return registration
                .patient(new PatientId(id))
                .filter(patient -> patient.mergedInto().isEmpty())
                .orElseThrow(NotHere::new);
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Edit a record · Quittance", Place.ACCOUNTS);
    }
}
