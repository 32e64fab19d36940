package org.quittance.workbench.remittances;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.remittance.HeldRemittances;
import org.quittance.remittance.LetInResult;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.RemittanceRefusalWords;
import org.quittance.remittance.Remittances;
import org.quittance.remittance.UndoResult;
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
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What payers answered. */
@Controller
public class RemittancesController {

    private static final int LONGEST_REASON = 200;
    private static final int UNPROCESSABLE = 422;

    private final Remittances remittances;
    private final HeldRemittances held;
    private final RemittancePages pages;
    private final RemittanceLists lists;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    RemittancesController(
            Remittances remittances,
            HeldRemittances held,
            RemittancePages pages,
            RemittanceLists lists,
            Audit audit,
            Shells shells,
            Templates templates) {
        this.remittances = remittances;
        this.held = held;
        this.pages = pages;
        this.lists = lists;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "remittances")
    @GetMapping("/remittances")
    JteModel list(
            HttpServletRequest request,
            @ModelAttribute RemittanceLists.Asked asked,
            @RequestParam Optional<UUID> after,
            @RequestParam(name = "pages", defaultValue = "1") int standing,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        Optional<Remittance> last = after.flatMap(id -> remittances.remittance(new RemittanceId(id)));
        RemittanceList list = lists.page(asked.choice(), last, standing);
        return target.equals("more")
                ? templates.workbenchRemittancesListrows(list)
                : templates.workbenchRemittancesList(
                        shells.of(request, "Remittances · Quittance", Place.REMITTANCES), list);
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "remittances as a workbook")
    @GetMapping("/remittances.xlsx")
    void sheet(HttpServletResponse response, @ModelAttribute RemittanceLists.Asked asked) throws IOException {
        Sheets.send(response, lists.sheet(asked.choice()));
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "remittance")
    @GetMapping("/remittances/{id}")
    JteModel remittance(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(name = "pages", defaultValue = "1") int standing,
            StaffMember member) {
        Shell shell = shell(request);
        Shell said = switch (note) {
            case "placed" ->
                shell.saying("good", "Its money stands on the claim now. The books say who chose it, and why.");
            case "accepted" -> shell.saying("good", "Accepted as it is posted. It waits for nobody any more.");
            case "unplaced" -> shell.saying("good", "Taken off again. It waits, and its money stands as unapplied.");
            case "settled" -> shell.saying("good", "Settled with the payer. No patient’s account changed.");
            case "let-in" -> shell.saying("good", "It stands in the books now. They say who let it in, and why.");
            default -> shell;
        };
        return page(said, found(id), standing, member);
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.NOT, of = "more of a page that was recorded")
    @GetMapping("/remittances/{id}/claims")
    JteModel claims(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(name = "pages", defaultValue = "1") int standing) {
        return templates.workbenchRemittancesClaims(pages.page(found(id), after, standing, false));
    }

    @Needs(Right.UNDO_REMITTANCE)
    @Audited(value = Audited.How.ACT, of = "remittance")
    @PostMapping("/remittances/{id}/reversal")
    JteModel undo(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        Shell shell = shell(request);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return page(
                    shell.saying("warn", "Say in a few words why it is taken back. Nothing was changed."),
                    found(id),
                    1,
                    member);
        }
        UndoResult result = remittances.undo(new RemittanceId(id), why, Actor.of(member));
        boolean done = result instanceof UndoResult.Undone;
        audit.record(AuditEvent.of(
                member, AuditEvent.Act.UNDO, "remittance", Optional.of(id), done, request.getRemoteAddr()));
        Shell.Notice notice = switch (result) {
            case UndoResult.Undone undone ->
                new Shell.Notice("good", "Taken back by entry " + undone.entry().value() + ". The books show both.");
            case UndoResult.AlreadyUndone before ->
                new Shell.Notice(
                        "warn",
                        "It had been taken back before, by entry "
                                + before.entry().value() + ".");
            case UndoResult.BuiltUpon upon ->
                new Shell.Notice("bad", "Something later builds on it: " + upon.what() + ". Take that back first.");
            case UndoResult.Unknown() -> throw new NotHere();
            case UndoResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
        };
        return page(shell.saying(notice.tone(), notice.text()), found(id), 1, member);
    }

    @Needs(Right.UNDO_REMITTANCE)
    @Audited(value = Audited.How.ACT, of = "remittance")
    @PostMapping("/remittances/{id}/posting")
    @Nullable
    JteModel again(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        LetInResult result = held.postAgain(new RemittanceId(id), reason, Actor.of(member));
        audit.record(AuditEvent.of(
                member,
                AuditEvent.Act.POST,
                "remittance",
                Optional.of(id),
                result instanceof LetInResult.Posted,
                request.getRemoteAddr()));
        return switch (result) {
            case LetInResult.Posted(List<RemittanceId> posted) -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(
                        "Location",
                        "/remittances/"
                                + held.standing(found(id))
                                        .map(Remittance::id)
                                        .orElse(posted.getFirst())
                                        .value()
                                + "?note=let-in");
                yield null;
            }
            case LetInResult.Refused(var why) -> {
                response.setStatus(UNPROCESSABLE);
                yield page(shell(request).saying("warn", RemittanceRefusalWords.of(why)), found(id), 1, member);
            }
            case LetInResult.Settled() ->
                page(
                        shell(request).saying("warn", "It stands in the books already. Nothing was changed now."),
                        found(id),
                        1,
                        member);
            case LetInResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
            case LetInResult.Unknown() -> throw new NotHere();
        };
    }

    private JteModel page(Shell shell, Remittance remittance, int standing, StaffMember member) {
        return templates.workbenchRemittancesRemittance(
                shell, pages.page(remittance, 0, standing, member.may(Right.UNDO_REMITTANCE)));
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Remittance · Quittance", Place.REMITTANCES);
    }

    private Remittance found(UUID id) {
        return remittances.remittance(new RemittanceId(id)).orElseThrow(NotHere::new);
    }
}
