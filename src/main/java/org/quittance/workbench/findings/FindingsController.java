package org.quittance.workbench.findings;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.findings.Finding;
import org.quittance.findings.FindingAnswers;
import org.quittance.findings.FindingId;
import org.quittance.findings.FindingRefusalWords;
import org.quittance.findings.FindingResult;
import org.quittance.findings.Findings;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What looks like a typing error: one key accepts what was probably meant, one says that it is right as it stands. */
@Controller
public class FindingsController {

    private static final int LATELY = 20;

    private final Findings findings;
    private final FindingAnswers answers;
    private final FindingPages pages;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    FindingsController(
            Findings findings,
            FindingAnswers answers,
            FindingPages pages,
            Audit audit,
            Shells shells,
            Templates templates) {
        this.findings = findings;
        this.answers = answers;
        this.pages = pages;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "findings")
    @GetMapping("/findings")
    JteModel list(
            HttpServletRequest request,
            @RequestParam Optional<UUID> after,
            @RequestParam(name = "pages", defaultValue = "1") int standing,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        Shell shell = shell(request);
        FindingList page = page(shell, after, standing);
        return target.equals("more")
                ? templates.workbenchFindingsRows(page)
                : templates.workbenchFindingsFindings(shell, page);
    }

    @Needs(Right.CORRECT_RECORD)
    @Audited(value = Audited.How.ACT, of = "finding")
    @PostMapping("/findings/{id}/acceptance")
    JteModel accept(
            HttpServletRequest request,
            @PathVariable UUID id,
            StaffMember member,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx) {
        return answered(request, id, answers.accept(new FindingId(id), Actor.of(member)), member, htmx);
    }

    @Needs(Right.CORRECT_RECORD)
    @Audited(value = Audited.How.ACT, of = "finding")
    @PostMapping("/findings/{id}/dismissal")
    JteModel dismiss(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx) {
        return answered(request, id, answers.dismiss(new FindingId(id), reason, Actor.of(member)), member, htmx);
    }

    @Needs(Right.CORRECT_RECORD)
    @Audited(value = Audited.How.ACT, of = "finding")
    @PostMapping("/findings/{id}/reversal")
    JteModel undo(
            HttpServletRequest request,
            @PathVariable UUID id,
            StaffMember member,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx) {
        return answered(request, id, answers.undo(new FindingId(id), Actor.of(member)), member, htmx);
    }

    private JteModel answered(
            HttpServletRequest request, UUID id, FindingResult result, StaffMember member, String htmx) {
        audit.record(AuditEvent.of(
                member,
                AuditEvent.Act.POST,
                "finding",
                Optional.of(id),
                result instanceof FindingResult.Done || result instanceof FindingResult.Reopened,
                request.getRemoteAddr()));
        FindingList.Said said = said(request, result);
        Shell shell = shell(request);
        return htmx.isEmpty()
                ? templates.workbenchFindingsFindings(
                        shell.saying(said.tone(), said.text()), page(shell, Optional.empty(), 1))
                : templates.workbenchFindingsSaid(
                        said, result instanceof FindingResult.Done ? undo(id) : "", shell.csrf());
    }

    private static String undo(UUID id) {
        return "/findings/" + id + "/reversal";
    }

    private static FindingList.Said said(HttpServletRequest request, FindingResult result) {
        return switch (result) {
            case FindingResult.Done(var state) ->
                switch (state) {
                    case ACCEPTED ->
                        new FindingList.Said("good", "Corrected. The record’s history says who, when and why.");
                    case DISMISSED -> new FindingList.Said("good", "Right as it stands. It is not asked again.");
                    case CLOSED -> new FindingList.Said("good", "Nothing speaks against it any more.");
                };
            case FindingResult.Reopened() ->
                new FindingList.Said(
                        "good", "Taken back: this is open again, and what was corrected says what it said before.");
            case FindingResult.Settled() ->
                new FindingList.Said("warn", "The field says something else now, or somebody was faster.");
            case FindingResult.Refused(var why) -> new FindingList.Said("warn", FindingRefusalWords.of(why));
            case FindingResult.Unknown() -> throw new NotHere();
            case FindingResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
        };
    }

    private FindingList page(Shell shell, Optional<UUID> after, int standing) {
        Paging paging = new Paging("/findings", after.isPresent(), standing);
        List<Finding> found = findings.open(after.map(FindingId::new), paging.asked());
        List<Finding> shown = paging.shown(found);
        String next = paging.next(found, last -> "after=" + last.id().value());
        List<Finding> answered = after.isEmpty() ? findings.answered(LATELY) : List.of();
        return pages.list(shown, answered, next, shell.may(Right.CORRECT_RECORD), shell.csrf());
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Findings · Quittance", Place.FINDINGS);
    }
}
