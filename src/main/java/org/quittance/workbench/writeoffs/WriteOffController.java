package org.quittance.workbench.writeoffs;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.payments.RefusalWords;
import org.quittance.payments.WriteOff;
import org.quittance.payments.WriteOffResult;
import org.quittance.payments.WriteOffs;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.PendingAct;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.security.SentOnce;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing off what a guarantor owes, and taking that back (rules, G-30). */
@Controller
public class WriteOffController {

    private static final int UNPROCESSABLE = 422;

    private final WriteOffs writeOffs;
    private final WriteOffForms forms;
    private final Registration registration;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    WriteOffController(
            WriteOffs writeOffs,
            WriteOffForms forms,
            Registration registration,
            Audit audit,
            Shells shells,
            Templates templates) {
        this.writeOffs = writeOffs;
        this.forms = forms;
        this.registration = registration;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.WRITE_OFF)
    @Audited(value = Audited.How.SHOWN, of = "write-off form of an account")
    @GetMapping("/accounts/{id}/write-off")
    JteModel form(HttpServletRequest request, @PathVariable UUID id, StaffMember member) {
        WriteOffPage page = forms.page(new AccountId(id), Map.of(), Map.of(), Optional.empty(), member);
        return form(request, page);
    }

    @Needs(Right.WRITE_OFF)
    @Audited(value = Audited.How.NOT, of = "asked while somebody types")
    @PostMapping("/accounts/{id}/write-off/forecast")
    JteModel foretold(@PathVariable UUID id, @RequestParam Map<String, String> typed, StaffMember member) {
        return templates.workbenchWriteoffsForetold(forms.foretold(typed, account(id), member));
    }

    @Needs(Right.WRITE_OFF)
    @Audited(value = Audited.How.ACT, of = "write-off")
    @SentOnce
    @PostMapping("/accounts/{id}/write-off")
    @Nullable
    JteModel writeOff(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            StaffMember member) {
        Account account = account(id);
        return switch (forms.read(typed, account, member)) {
            case WriteOffForms.Read.Bad(var problems) -> again(request, response, id, typed, problems, member);
            case WriteOffForms.Read.Good(var wanted) ->
                switch (writeOffs.writeOff(wanted)) {
                    case WriteOffResult.Done(WriteOff done) -> {
                        record(request, member, AuditEvent.Act.WRITE_OFF, "write-off", done.id(), true);
                        yield to(response, id, "written-off&act=" + done.id());
                    }
                    case WriteOffResult.AlreadyDone(WriteOff done) ->
                        to(response, id, "written-off-once&act=" + done.id());
                    case WriteOffResult.Waits(PendingAct pending) -> {
                        record(request, member, AuditEvent.Act.WRITE_OFF, "approval", pending.id(), true);
                        yield to(response, id, "asked&act=" + pending.id());
                    }
                    case WriteOffResult.Refused(var refusal) -> {
                        record(request, member, AuditEvent.Act.WRITE_OFF, "account", id, false);
                        String field = refusal.field().equals("reason") ? "kind" : refusal.field();
                        yield again(request, response, id, typed, Map.of(field, RefusalWords.of(refusal)), member);
                    }
                    case WriteOffResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
                };
        };
    }

    @Needs(Right.WRITE_OFF)
    @Audited(value = Audited.How.ACT, of = "write-off")
    @PostMapping("/accounts/{id}/write-off/{writeOff}/reversal")
    @Nullable
    JteModel takeBack(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID writeOff,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        if (writeOffs.ofAccount(new AccountId(id)).stream()
                .noneMatch(each -> each.id().equals(writeOff))) {
            throw new NotHere();
        }
        WriteOffResult result = writeOffs.takeBack(writeOff, reason, Actor.of(member));
        boolean done = result instanceof WriteOffResult.Done;
        record(request, member, AuditEvent.Act.UNDO, "write-off", writeOff, done);
        return switch (result) {
            case WriteOffResult.Done ignored -> to(response, id, "taken-back");
            case WriteOffResult.AlreadyDone ignored -> to(response, id, "taken-back-before");
            case WriteOffResult.Refused(var refusal) -> {
                response.setStatus(UNPROCESSABLE);
                yield form(
                        request,
                        forms.page(
                                new AccountId(id),
                                Map.of(),
                                Map.of(),
                                Optional.of(new WriteOffForms.Back(writeOff, RefusalWords.of(refusal))),
                                member));
            }
            case WriteOffResult.Waits ignored -> throw new IllegalStateException("Taking back waits for nobody");
            case WriteOffResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
        };
    }

    private JteModel again(
            HttpServletRequest request,
            HttpServletResponse response,
            UUID id,
            Map<String, String> typed,
            Map<String, String> problems,
            StaffMember member) {
        response.setStatus(UNPROCESSABLE);
        return form(request, forms.page(new AccountId(id), typed, problems, Optional.empty(), member));
    }

    private JteModel form(HttpServletRequest request, WriteOffPage page) {
        return templates.workbenchWriteoffsForm(shells.of(request, "Write off · Quittance", Place.ACCOUNTS), page);
    }

    private static @Nullable JteModel to(HttpServletResponse response, UUID account, String note) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/accounts/" + account + "?note=" + note);
        return null;
    }

    private void record(
            HttpServletRequest request, StaffMember member, AuditEvent.Act act, String kind, UUID what, boolean done) {
        audit.record(AuditEvent.of(member, act, kind, Optional.of(what), done, request.getRemoteAddr()));
    }

    private Account account(UUID id) {
        return registration.account(new AccountId(id)).orElseThrow(NotHere::new);
    }
}
