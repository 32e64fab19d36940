package org.quittance.workbench.patients;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Patients' records. Addresses carry ids only. */
@Controller
public class PatientsController {

    private final Registration registration;
    private final PatientPages pages;
    private final ChangePages changes;
    private final BusinessDays days;
    private final Shells shells;
    private final Templates templates;

    PatientsController(
            Registration registration,
            PatientPages pages,
            ChangePages changes,
            BusinessDays days,
            Shells shells,
            Templates templates) {
        this.registration = registration;
        this.pages = pages;
        this.changes = changes;
        this.days = days;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "patient")
    @GetMapping("/patients/{id}")
    JteModel patient(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam Optional<LocalDate> asOf,
            @RequestParam Optional<Long> day,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String was,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            StaffMember member) {
        Patient patient = found(id);
        Shell shell = shells.of(request, "Patient · Quittance", Place.ACCOUNTS);
        PatientPage page = pages.page(
                pages.known(patient, wanted(asOf, day), member.may(Right.CORRECT_RECORD)),
                OrderPages.joined(OrderController.ids(was)),
                shell.csrf());
        if (target.equals("record")) {
            String shown = "/patients/" + id
                    + (page.asOf().today() ? "" : "?asOf=" + page.asOf().iso());
            response.setHeader("HX-Replace-Url", shown);
            return templates.workbenchPatientsRecord(page);
        }
        return templates.workbenchPatientsPatient(said(shell, note), page);
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "history of a patient")
    @GetMapping("/patients/{id}/changes")
    JteModel changes(@PathVariable UUID id, @RequestParam(defaultValue = "9223372036854775807") long before) {
        return templates.workbenchPatientsChanges(changes.of(found(id), before));
    }

    private static Shell said(Shell shell, String note) {
        return switch (note) {
            case "saved" -> shell.saying("good", "Saved. The history below says who, when and why.");
            case "nothing" -> shell.saying("warn", "The record says that already. Nothing was changed.");
            case "ordered" ->
                shell.saying("good", "The order of payment is changed. No money moved; the history says who and why.");
            case "otherorder" ->
                shell.saying("bad", "Somebody else changed the order meanwhile. Nothing was saved; here is theirs.");
            case "registered" -> shell.saying("good", "Registered.");
            default -> shell;
        };
    }

    private LocalDate wanted(Optional<LocalDate> asOf, Optional<Long> day) {
        LocalDate today = days.today();
        LocalDate wanted = asOf.or(() ->
                        day.map(number -> LocalDate.ofEpochDay(Math.max(0, Math.min(number, today.toEpochDay())))))
                .orElse(today);
        return wanted.isAfter(today) ? today : wanted;
    }

    private Patient found(UUID id) {
        return registration.patient(new PatientId(id)).orElseThrow(NotHere::new);
    }
}
