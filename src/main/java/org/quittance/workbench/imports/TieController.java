package org.quittance.workbench.imports;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimTies;
import org.quittance.claims.HeldClaims;
import org.quittance.claims.TieRefusalWords;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
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
    private static final int SHOWN = 200;
    private static final String ASK = "Not all held files could be looked through, and none that was has this number.";

    private final ClaimTies ties;
    private final HeldClaims held;
    private final Staff staff;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    TieController(ClaimTies ties, HeldClaims held, Staff staff, Audit audit, Shells shells, Templates templates) {
        this.ties = ties;
        this.held = held;
        this.staff = staff;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.SHOWN, of = "claim ties")
    @GetMapping("/import/tie")
    JteModel form(HttpServletRequest request) {
        return page(shell(request), "", "", "", "");
    }

    private JteModel page(Shell shell, String number, String to, String reason, String ask) {
        return templates.workbenchImportsTie(
                shell,
                new TiePage(
                        number,
                        to,
                        reason,
                        ask,
                        ties.standing(SHOWN).stream().map(this::row).toList()));
    }

    private TiePage.Tie row(ClaimTies.Standing each) {
        String to = each.tie().claim().isEmpty() ? "a visit of its own" : "belongs to claim " + each.to();
        return new TiePage.Tie(
                each.tie().number(),
                to + ", said " + staff.nameOf(each.tie().by()) + ": "
                        + each.tie().reason() + (each.isUsed() ? " (used)" : ""),
                !each.isUsed());
    }

    /** A number that nobody sent would lie in wait for whatever comes under it. */
    private Optional<String> doubt(String number, boolean anyway) {
        if (number.isBlank()) {
            return Optional.empty();
        }
        return switch (held.of(number)) {
            case HELD -> Optional.empty();
            case NOWHERE ->
                Optional.of("No held file has a claim " + number.strip()
                        + ". Nothing was noted. Look at the number in the report of its file; import the file first.");
            case NOT_KNOWN -> anyway ? Optional.empty() : Optional.of(ASK);
        };
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "claim tie")
    @PostMapping("/import/tie")
    JteModel tie(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String anyway,
            StaffMember member) {
        Optional<String> doubt = doubt(number, anyway.equals("yes"));
        if (doubt.isPresent()) {
            response.setStatus(UNPROCESSABLE);
            String ask = doubt.get().equals(ASK) ? ASK : "";
            return page(
                    ask.isEmpty() ? shell(request).saying("warn", doubt.get()) : shell(request),
                    number,
                    to,
                    reason,
                    ask);
        }
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
                page(
                        shell(request)
                                .saying(
                                        "good",
                                        claim.map(one -> "Noted: it belongs to claim " + one.number() + ".")
                                                        .orElse("Noted: it is a new visit.")
                                                + " Now import its file again."),
                        "",
                        "",
                        "",
                        "");
            case ClaimTies.Result.Refused(var why) -> {
                response.setStatus(UNPROCESSABLE);
                yield page(shell(request).saying("warn", TieRefusalWords.of(why)), number, to, reason, "");
            }
        };
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "claim tie")
    @PostMapping("/import/tie/removal")
    JteModel takeBack(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        ClaimTies.Result result = ties.takeBack(number, reason, Actor.of(member));
        boolean done = result instanceof ClaimTies.Result.Done;
        audit.record(AuditEvent.of(
                member, AuditEvent.Act.POST, "claim tie", Optional.empty(), done, request.getRemoteAddr()));
        Shell said = switch (result) {
            case ClaimTies.Result.Done taken ->
                shell(request).saying("good", "Taken back: nothing is said about claim " + number + " any more.");
            case ClaimTies.Result.Refused(var why) -> {
                response.setStatus(UNPROCESSABLE);
                yield shell(request).saying("warn", TieRefusalWords.of(why));
            }
        };
        return page(said, "", "", "", "");
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Tie a claim · Quittance", Place.IMPORT);
    }
}
