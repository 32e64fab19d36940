package org.quittance.workbench.people;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.staff.Actor;
import org.quittance.staff.Certificate;
import org.quittance.staff.Certificates;
import org.quittance.staff.People;
import org.quittance.staff.Person;
import org.quittance.staff.Right;
import org.quittance.staff.StaffId;
import org.quittance.staff.StaffMember;
import org.quittance.staff.StaffRefusal;
import org.quittance.staff.StaffRefusalWords;
import org.quittance.staff.StaffResult;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.security.SentOnce;
import org.quittance.workbench.shell.Choice;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Certificates of people: added and withdrawn, never changed (rule G-05). */
@Controller
public class CertificatesController {

    private static final int UNPROCESSABLE = 422;

    private final Certificates certificates;
    private final People people;
    private final PeoplePages pages;
    private final Shells shells;
    private final Templates templates;

    CertificatesController(
            Certificates certificates, People people, PeoplePages pages, Shells shells, Templates templates) {
        this.certificates = certificates;
        this.people = people;
        this.pages = pages;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.ACT, of = "certificate added")
    @SentOnce
    @PostMapping("/staff/{id}/certificates")
    @Nullable
    JteModel add(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam String formKey,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String earned,
            @RequestParam(defaultValue = "") String expires,
            StaffMember member) {
        Person person = people.person(new StaffId(id)).orElseThrow(NotHere::new);
        UUID key = Choice.idOf(formKey).orElseThrow(NotHere::new);
        Optional<LocalDate> from = Choice.dayOf(earned);
        Optional<LocalDate> until = Choice.dayOf(expires);
        StaffResult result = from.isEmpty() && !earned.isBlank()
                ? new StaffResult.Refused("earned", StaffRefusal.Plain.NOT_A_DAY)
                : until.isEmpty() && !expires.isBlank()
                        ? new StaffResult.Refused("expires", StaffRefusal.Plain.NOT_A_DAY)
                        : certificates.add(
                                new Certificate(key, new StaffId(id), name, issuer, number, from, until, false),
                                pages.today(),
                                Actor.of(member),
                                request.getRemoteAddr());
        if (result instanceof StaffResult.Refused(String field, var why)) {
            response.setStatus(UNPROCESSABLE);
            return templates.workbenchPeoplePerson(
                    shells.of(request, "People · Quittance", Place.STAFF),
                    pages.page(
                            person,
                            member,
                            pages.form(person),
                            new PersonPage.CertificateForm(
                                    formKey,
                                    name,
                                    issuer,
                                    number,
                                    earned,
                                    expires,
                                    new PersonPage.Said(field, StaffRefusalWords.of(why)))));
        }
        return answered(request, response, id, result, "added");
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.ACT, of = "certificate withdrawn")
    @PostMapping("/staff/{id}/certificates/{certificate}/withdrawal")
    @Nullable
    JteModel withdraw(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID certificate,
            StaffMember member) {
        StaffResult result =
                certificates.withdraw(new StaffId(id), certificate, Actor.of(member), request.getRemoteAddr());
        return answered(request, response, id, result, "withdrawn");
    }

    private static @Nullable JteModel answered(
            HttpServletRequest request, HttpServletResponse response, UUID id, StaffResult result, String note) {
        return switch (result) {
            case StaffResult.Done(), StaffResult.AlreadyAdded() -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", "/staff/" + id + "?note=" + note + "#certificates");
                yield null;
            }
            case StaffResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
            case StaffResult.Unknown() -> throw new NotHere();
            case StaffResult.Password ignored -> throw new NotHere();
            case StaffResult.Refused ignored -> throw new NotHere();
        };
    }
}
