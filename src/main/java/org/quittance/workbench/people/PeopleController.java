package org.quittance.workbench.people;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.staff.Actor;
import org.quittance.staff.NewPerson;
import org.quittance.staff.NewSignIn;
import org.quittance.staff.People;
import org.quittance.staff.Person;
import org.quittance.staff.Right;
import org.quittance.staff.StaffId;
import org.quittance.staff.StaffMember;
import org.quittance.staff.StaffRefusalWords;
import org.quittance.staff.StaffResult;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.security.SentOnce;
import org.quittance.workbench.shell.Choice;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here. */
@Controller
public class PeopleController {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final People people;
    private final PeoplePages pages;
    private final Shells shells;
    private final Templates templates;

    PeopleController(People people, PeoplePages pages, Shells shells, Templates templates) {
        this.people = people;
        this.pages = pages;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.SHOWN, of = "people who work here")
    @GetMapping("/staff")
    JteModel list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(name = "pages", defaultValue = "1") int standing,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        PeopleList list = pages.list(after, standing);
        return target.equals("more")
                ? templates.workbenchPeopleListrows(list)
                : templates.workbenchPeopleList(shell(request), list);
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.NOT, of = "an empty form")
    @GetMapping("/staff/new")
    JteModel fresh(HttpServletRequest request) {
        return templates.workbenchPeopleNewperson(shell(request), pages.fresh());
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.ACT, of = "person added")
    @SentOnce
    @PostMapping("/staff/new")
    JteModel add(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String formKey,
            @RequestParam(defaultValue = "") String signIn,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String role,
            StaffMember member) {
        UUID key = Choice.idOf(formKey).orElseThrow(NotHere::new);
        StaffResult result =
                people.add(new NewPerson(key, signIn, displayName, role), Actor.of(member), request.getRemoteAddr());
        return switch (result) {
            case StaffResult.Password(NewSignIn made) ->
                shown(
                        request,
                        new ShownPassword(
                                displayName.strip(),
                                made.signIn(),
                                made.password(),
                                PeoplePages.path(new StaffId(key)),
                                true));
            case StaffResult.Refused(String field, var why) -> {
                response.setStatus(UNPROCESSABLE);
                yield templates.workbenchPeopleNewperson(
                        shell(request),
                        pages.typed(
                                formKey,
                                signIn,
                                displayName,
                                role,
                                new PersonPage.Said(field, StaffRefusalWords.of(why))));
            }
            case StaffResult.AlreadyAdded() -> {
                response.setStatus(CONFLICT);
                yield page(
                        shell(request)
                                .saying(
                                        "warn",
                                        "They are added already, and the password was shown then. If it was not read,"
                                                + " make a new one here."),
                        new StaffId(key),
                        member);
            }
            case StaffResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
            case StaffResult.Done(), StaffResult.Unknown() -> throw new NotHere();
        };
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.SHOWN, of = "person")
    @GetMapping("/staff/{id}")
    JteModel person(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            StaffMember member) {
        Shell shell = shell(request);
        return page(
                switch (note) {
                    case "changed" -> shell.saying("good", "Changed. It holds with the next page they open.");
                    case "disabled" -> shell.saying("good", "Disabled. Their sessions are over; what they did stays.");
                    case "enabled" -> shell.saying("good", "They can sign in again, with the password from before.");
                    case "added" -> shell.saying("good", "The certificate is added.");
                    case "withdrawn" -> shell.saying("good", "The certificate is withdrawn.");
                    default -> shell;
                },
                new StaffId(id),
                member);
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.ACT, of = "person changed")
    @PostMapping("/staff/{id}")
    @Nullable
    JteModel change(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String role,
            StaffMember member) {
        StaffId who = new StaffId(id);
        StaffResult result = people.change(who, displayName, role, Actor.of(member), request.getRemoteAddr());
        if (result instanceof StaffResult.Refused(String field, var why)) {
            response.setStatus(UNPROCESSABLE);
            Person person = known(who);
            return templates.workbenchPeoplePerson(
                    shell(request),
                    pages.page(
                            person,
                            member,
                            pages.typed(
                                    "",
                                    person.member().signIn(),
                                    displayName,
                                    role,
                                    new PersonPage.Said(field, StaffRefusalWords.of(why))),
                            pages.freshCertificate()));
        }
        return answered(request, response, who, member, result, "changed");
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.ACT, of = "person disabled")
    @PostMapping("/staff/{id}/suspension")
    @Nullable
    JteModel disable(
            HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id, StaffMember member) {
        StaffResult result = people.disable(new StaffId(id), Actor.of(member), request.getRemoteAddr());
        return answered(request, response, new StaffId(id), member, result, "disabled");
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.ACT, of = "person enabled")
    @PostMapping("/staff/{id}/reinstatement")
    @Nullable
    JteModel enable(
            HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id, StaffMember member) {
        StaffResult result = people.enable(new StaffId(id), Actor.of(member), request.getRemoteAddr());
        return answered(request, response, new StaffId(id), member, result, "enabled");
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.ACT, of = "password renewed")
    @PostMapping("/staff/{id}/password")
    @Nullable
    JteModel password(
            HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id, StaffMember member) {
        StaffId who = new StaffId(id);
        StaffResult result = people.renewPassword(who, Actor.of(member), request.getRemoteAddr());
        if (result instanceof StaffResult.Password(NewSignIn made)) {
            return shown(
                    request,
                    new ShownPassword(
                            known(who).member().displayName(),
                            made.signIn(),
                            made.password(),
                            PeoplePages.path(who),
                            false));
        }
        return answered(request, response, who, member, result, "");
    }

    private @Nullable JteModel answered(
            HttpServletRequest request,
            HttpServletResponse response,
            StaffId who,
            StaffMember member,
            StaffResult result,
            String note) {
        return switch (result) {
            case StaffResult.Done(), StaffResult.AlreadyAdded() -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", PeoplePages.path(who) + "?note=" + note);
                yield null;
            }
            case StaffResult.Refused(String field, var why) -> {
                response.setStatus(UNPROCESSABLE);
                yield page(shell(request).saying("warn", StaffRefusalWords.of(why)), who, member);
            }
            case StaffResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
            case StaffResult.Unknown() -> throw new NotHere();
            case StaffResult.Password ignored -> throw new NotHere();
        };
    }

    private JteModel shown(HttpServletRequest request, ShownPassword password) {
        return templates.workbenchPeopleShown(shell(request), password);
    }

    private JteModel page(Shell shell, StaffId id, StaffMember member) {
        return templates.workbenchPeoplePerson(shell, pages.page(known(id), member));
    }

    private Person known(StaffId id) {
        return people.person(id).orElseThrow(NotHere::new);
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "People · Quittance", Place.STAFF);
    }
}
