package org.quittance.workbench.holds;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.holds.HoldKind;
import org.quittance.holds.HoldResult;
import org.quittance.holds.Holds;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
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

/** Disputes and the like on an account: opened, closed, never edited. */
@Controller
public class HoldsController {

    private static final int UNPROCESSABLE = 422;

    private final Holds holds;
    private final HoldPanels panels;
    private final Registration registration;
    private final StopsEnded ended;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    HoldsController(
            Holds holds,
            HoldPanels panels,
            Registration registration,
            StopsEnded ended,
            Audit audit,
            Shells shells,
            Templates templates) {
        this.holds = holds;
        this.panels = panels;
        this.registration = registration;
        this.ended = ended;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "holds of an account")
    @GetMapping("/accounts/{id}/holds")
    JteModel page(HttpServletRequest request, @PathVariable UUID id, StaffMember member) {
        return page(shell(request), id, member);
    }

    private JteModel page(Shell shell, UUID id, StaffMember member) {
        return templates.workbenchHoldsHolds(shell, panels.of(known(id), member));
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Holds · Quittance", Place.ACCOUNTS);
    }

    @Needs(Right.BILL)
    @Audited(value = Audited.How.ACT, of = "account")
    @PostMapping("/accounts/{id}/holds")
    @Nullable
    JteModel open(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "dispute") String kind,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String careOf,
            StaffMember member) {
        AccountId account = known(id).id();
        HoldKind about = HoldKind.ofWord(kind).orElseThrow(NotHere::new);
        return answer(request, response, id, member, holds.open(account, about, why, careOf, Actor.of(member)));
    }

    @Needs(Right.BILL)
    @Audited(value = Audited.How.ACT, of = "account")
    @PostMapping("/accounts/{id}/holds/{hold}/closure")
    @Nullable
    JteModel close(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID hold,
            @RequestParam(defaultValue = "") String why,
            StaffMember member) {
        boolean here = holds.placed(new AccountId(id)).stream()
                .anyMatch(placed -> placed.id().equals(hold));
        if (!here) {
            throw new NotHere();
        }
        return answer(request, response, id, member, holds.close(hold, why, Actor.of(member)));
    }

    private @Nullable JteModel answer(
            HttpServletRequest request, HttpServletResponse response, UUID id, StaffMember member, HoldResult result) {
        return switch (result) {
            case HoldResult.Done ignored -> {
                ended.on(new AccountId(id));
                audit.record(AuditEvent.of(
                        member,
                        AuditEvent.Act.BILL,
                        "hold on an account",
                        Optional.of(id),
                        true,
                        request.getRemoteAddr()));
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", "/accounts/" + id);
                yield null;
            }
            case HoldResult.Refused(var why) -> {
                response.setStatus(UNPROCESSABLE);
                yield page(shell(request).saying("warn", why.sentence()), id, member);
            }
            case HoldResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
        };
    }

    private Account known(UUID id) {
        return registration.account(new AccountId(id)).orElseThrow(NotHere::new);
    }
}
