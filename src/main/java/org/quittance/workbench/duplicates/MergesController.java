package org.quittance.workbench.duplicates;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.duplicates.RecordMerging;
import org.quittance.duplicates.UndoOutcome;
import org.quittance.registration.Merge;
import org.quittance.registration.MergeId;
import org.quittance.registration.Merges;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a merge did, whoever merged, and its undoing. */
@Controller
public class MergesController {

    private final Merges merges;
    private final RecordMerging merging;
    private final MergedPages pages;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    MergesController(
            Merges merges, RecordMerging merging, MergedPages pages, Audit audit, Shells shells, Templates templates) {
        this.merges = merges;
        this.merging = merging;
        this.pages = pages;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "merge")
    @GetMapping("/merges/{id}")
    JteModel merge(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            StaffMember member) {
        Merge merge = merges.merge(new MergeId(id)).orElseThrow(NotHere::new);
        Shell shell = shells.of(request, "Merge · Quittance", Place.DUPLICATES);
        Shell said = switch (note) {
            case "merged" -> shell.saying("good", "The two records are one. Here is what happened.");
            case "once" -> shell.saying("warn", "They were one already. Nothing was changed.");
            case "undone" -> shell.saying("good", "They are two again, and everything is where it was before.");
            case "left" ->
                shell.saying("warn", "They are two again. What has moved on since the merge stays where it is.");
            case "later" ->
                shell.saying("warn", "The record that stays was itself merged later: undo this merge first.");
            default -> shell;
        };
        return templates.workbenchDuplicatesMerged(said, pages.page(merge, member.may(Right.MERGE_RECORDS)));
    }

    @Needs(Right.MERGE_RECORDS)
    @Audited(value = Audited.How.ACT, of = "merge")
    @PostMapping("/merges/{id}/reversal")
    @Nullable
    JteModel undo(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        UndoOutcome outcome = merging.undo(new MergeId(id), reason, Actor.of(member));
        record(request, member, AuditEvent.Act.UNDO, id, outcome instanceof UndoOutcome.Undone);
        return switch (outcome) {
            case UndoOutcome.Undone(Merge merge, int ignored, int left) ->
                see(response, merge, left == 0 ? "undone" : "left");
            case UndoOutcome.AlreadyUndone(Merge merge) -> see(response, merge, "");
            case UndoOutcome.LaterMerge(Merge later) -> see(response, later, "later");
            case UndoOutcome.Unknown() -> throw new NotHere();
            case UndoOutcome.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
        };
    }

    private static @Nullable JteModel see(HttpServletResponse response, Merge merge, String note) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/merges/" + merge.id().value() + (note.isEmpty() ? "" : "?note=" + note));
        return null;
    }

    private void record(HttpServletRequest request, StaffMember member, AuditEvent.Act act, UUID id, boolean done) {
        audit.record(AuditEvent.of(member, act, "merge", Optional.of(id), done, request.getRemoteAddr()));
    }
}
