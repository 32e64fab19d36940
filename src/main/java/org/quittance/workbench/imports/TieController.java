package org.quittance.workbench.imports;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimTies;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says which claim a held replacement, void or late charge belongs to. */
@Controller
public class TieController {

    private static final int UNPROCESSABLE = 422;

    private final ClaimTies ties;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    TieController(ClaimTies ties, Audit audit, Shells shells, Templates templates) {
        this.ties = ties;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.IMPORT)
    @GetMapping("/import/tie")
    JteModel form(HttpServletRequest request) {
        return templates.workbenchImportsTie(shell(request), "", "", "");
    }

    @Needs(Right.IMPORT)
    @PostMapping("/import/tie")
    JteModel tie(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        ClaimTies.Result result = ties.tie(number, to, reason, Actor.of(member));
        audit.record(AuditEvent.of(
                member,
                AuditEvent.Act.POST,
                "claim tie",
                Optional.empty(),
                result instanceof ClaimTies.Result.Done,
                request.getRemoteAddr()));
        return switch (result) {
            case ClaimTies.Result.Done(Optional<Claim> claim) ->
                templates.workbenchImportsTie(
                        shell(request)
                                .saying(
                                        "good",
                                        claim.map(one -> "Noted: it belongs to claim " + one.number() + ".")
                                                        .orElse("Noted: it is a new visit.")
                                                + " Now import its file again."),
                        "",
                        "",
                        "");
            case ClaimTies.Result.Refused(String words) -> {
                response.setStatus(UNPROCESSABLE);
                yield templates.workbenchImportsTie(shell(request).saying("warn", words), number, to, reason);
            }
        };
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Tie a claim · Quittance", Place.IMPORT);
    }
}
