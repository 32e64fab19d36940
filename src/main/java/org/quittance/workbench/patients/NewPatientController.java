package org.quittance.workbench.patients;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.registration.FieldProblemWords;
import org.quittance.registration.NewPatientResult;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientFields;
import org.quittance.registration.PatientId;
import org.quittance.registration.RecordEdit;
import org.quittance.registration.Registering;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.security.SentOnce;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers a new patient: checked field by field, and never somebody whom we know already without a word. */
@Controller
public class NewPatientController {

    private static final int UNPROCESSABLE = 422;
    private static final String PATH = "/patients/new";

    private final Registering registering;
    private final Doubts doubts;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    NewPatientController(Registering registering, Doubts doubts, Audit audit, Shells shells, Templates templates) {
        this.registering = registering;
        this.doubts = doubts;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.CORRECT_RECORD)
    @Audited(value = Audited.How.NOT, of = "an empty form")
    @GetMapping(PATH)
    JteModel form(HttpServletRequest request) {
        return page(shell(request), Map.of("sex", "U", "language", "en"), Map.of());
    }

    @Needs(Right.CORRECT_RECORD)
    @Audited(value = Audited.How.NOT, of = "asked while somebody types")
    @PostMapping(PATH + "/check")
    JteModel check(@RequestParam String field, @RequestParam Map<String, String> form) {
        return templates.workbenchPatientsSaid(field, said(typed(form)).getOrDefault(field, EditPage.Said.NOTHING));
    }

    @Needs(Right.CORRECT_RECORD)
    @Audited(value = Audited.How.ACT, of = "patient")
    @SentOnce
    @PostMapping(PATH)
    @Nullable
    JteModel register(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam Map<String, String> form,
            StaffMember member) {
        Map<String, String> typed = typed(form);
        Map<String, EditPage.Said> unseen = new LinkedHashMap<>(said(typed));
        unseen.entrySet()
                .removeIf(each -> !each.getValue().problem().isEmpty()
                        || typed.getOrDefault(each.getKey(), "").equals(form.get(EditPages.SEEN + each.getKey())));
        String formKey = form.getOrDefault("formKey", "");
        if (!unseen.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(
                    shell(request)
                            .saying(
                                    "warn",
                                    "Nobody was registered yet. Look at what is marked; send again to keep it."),
                    form,
                    unseen);
        }
        RecordEdit edit = new RecordEdit(Map.of(), typed, "", Actor.of(member), "new patient form");
        return switch (registering.register(
                edit, formKey, !form.getOrDefault(EditPages.SEEN + "twin", "").isEmpty())) {
            case NewPatientResult.Registered(PatientId id) -> {
                record(request, member, id);
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", "/patients/" + id.value() + "?note=registered");
                yield null;
            }
            case NewPatientResult.LooksKnown(List<Patient> known) -> {
                response.setStatus(UNPROCESSABLE);
                yield page(shell(request).saying("warn", looksKnown(known)), twin(form), Map.of());
            }
            case NewPatientResult.Refused(var problems) -> {
                response.setStatus(UNPROCESSABLE);
                Map<String, EditPage.Said> said = new LinkedHashMap<>();
                problems.forEach(
                        (field, problem) -> said.put(field, EditPage.Said.problem(FieldProblemWords.of(problem))));
                yield page(
                        shell(request).saying("warn", "Nobody was registered yet. Look at what is marked."),
                        form,
                        said);
            }
            case NewPatientResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
        };
    }

    private static String looksKnown(List<Patient> known) {
        return "We have somebody of this name and birth: "
                + String.join(
                        "; ",
                        known.stream()
                                .map(patient -> Words.dotted(List.of(
                                        patient.fullName(),
                                        "record " + patient.recordNumber(),
                                        PersonSections.line(patient.address()))))
                                .toList())
                + ". Nobody was registered. Send again only if it is somebody else.";
    }

    private static Map<String, String> twin(Map<String, String> form) {
        Map<String, String> seen = new LinkedHashMap<>(form);
        seen.put(EditPages.SEEN + "twin", "yes");
        return seen;
    }

    private Map<String, EditPage.Said> said(Map<String, String> typed) {
        return doubts.about(typed);
    }

    private static Map<String, String> typed(Map<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields().forEach(field ->
                typed.put(field.name(), form.getOrDefault(field.name(), "").strip()));
        return typed;
    }

    private static List<EditPage.Field> fields() {
        List<EditPage.Field> fields = new ArrayList<>(FormFields.WHO);
        fields.remove(FormFields.of(PatientFields.DECEASED_ON));
        fields.addAll(FormFields.REACH);
        fields.add(EditPage.Field.of(
                "guarantor",
                "Guarantor number",
                "text",
                "Who pays, when it is somebody we know; empty when the patient pays."));
        return fields;
    }

    private JteModel page(Shell shell, Map<String, String> form, Map<String, EditPage.Said> said) {
        List<EditPage.Field> shown = fields().stream()
                .map(field -> field.showing(form.getOrDefault(field.name(), ""), "")
                        .saying(said.getOrDefault(field.name(), EditPage.Said.NOTHING)))
                .toList();
        EditPage page = new EditPage("New patient", "", PATH, "/accounts", shown, "", "", false, "", "Register");
        return templates.workbenchPatientsNewpatient(
                shell,
                page,
                form.getOrDefault("formKey", UUID.randomUUID().toString()),
                form.containsKey(EditPages.SEEN + "twin"));
    }

    private void record(HttpServletRequest request, StaffMember member, PatientId id) {
        audit.record(AuditEvent.of(
                member,
                AuditEvent.Act.CHANGE_RECORD,
                "patient",
                Optional.of(id.value()),
                true,
                request.getRemoteAddr()));
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "New patient · Quittance", Place.ACCOUNTS);
    }
}
