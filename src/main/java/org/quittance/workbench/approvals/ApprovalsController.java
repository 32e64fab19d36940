package org.quittance.workbench.approvals;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.ledger.BusinessDays;
import org.quittance.staff.Actor;
import org.quittance.staff.ApprovalResult;
import org.quittance.staff.Approvals;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.AuthorityWords;
import org.quittance.staff.PendingAct;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one person wants and another must agree to: agreed to, declined, withdrawn (rules G-30, G-34). */
@Controller
public class ApprovalsController {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST = 200;
    private static final String TOO_LONG = "Say it in no more than " + LONGEST + " characters.";

    private final Approvals approvals;
    private final ApprovalPages pages;
    private final Agreers agreers;
    private final Staff staff;
    private final BusinessDays days;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    ApprovalsController(
            Approvals approvals,
            ApprovalPages pages,
            Agreers agreers,
            Staff staff,
            BusinessDays days,
            Audit audit,
            Shells shells,
            Templates templates) {
        this.approvals = approvals;
        this.pages = pages;
        this.agreers = agreers;
        this.staff = staff;
        this.days = days;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "approvals")
    @GetMapping("/approvals")
    JteModel list(
            HttpServletRequest request,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "1") int pages,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Optional<UUID> act,
            StaffMember member) {
        return templates.workbenchApprovalsList(
                said(shell(request), note, act.flatMap(approvals::pending)),
                this.pages.page(after, pages, Optional.empty(), member));
    }

    @Needs(Right.APPROVE)
    @Audited(value = Audited.How.ACT, of = "approval")
    @PostMapping("/approvals/{id}/agreement")
    @Nullable
    JteModel agree(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            StaffMember member) {
        if (comment.length() > LONGEST) {
            return again(request, response, id, new ApprovalsPage.Tried("", TOO_LONG, ""), member);
        }
        ApprovalResult result = approvals.approve(id, Actor.of(member), comment);
        return answer(request, response, id, result, new Typed(comment, true), member);
    }

    @Needs(Right.APPROVE)
    @Audited(value = Audited.How.ACT, of = "approval")
    @PostMapping("/approvals/{id}/refusal")
    @Nullable
    JteModel decline(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        if (reason.length() > LONGEST) {
            return again(request, response, id, new ApprovalsPage.Tried("", "", TOO_LONG), member);
        }
        ApprovalResult result = approvals.decline(id, Actor.of(member), reason);
        return answer(request, response, id, result, new Typed(reason, false), member);
    }

    @Needs(Right.WRITE_OFF)
    @Audited(value = Audited.How.ACT, of = "approval")
    @PostMapping("/approvals/{id}/withdrawal")
    @Nullable
    JteModel withdraw(
            HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id, StaffMember member) {
        ApprovalResult result = approvals.withdraw(id, Actor.of(member));
        return answer(request, response, id, result, new Typed("", false), member);
    }

    /** What was typed, and whether it was to agree. */
    private record Typed(String typed, boolean agreeing) {}

    private @Nullable JteModel answer(
            HttpServletRequest request,
            HttpServletResponse response,
            UUID id,
            ApprovalResult result,
            Typed words,
            StaffMember member) {
        boolean done = switch (result) {
            case ApprovalResult.Done ignored -> true;
            case ApprovalResult.OneMore ignored -> true;
            case ApprovalResult.Ended ignored -> true;
            case ApprovalResult.Overtaken ignored -> false;
            case ApprovalResult.Settled ignored -> false;
            case ApprovalResult.Refused ignored -> false;
            case ApprovalResult.Unknown ignored -> false;
        };
        audit.record(AuditEvent.of(
                member, AuditEvent.Act.APPROVE, "approval", Optional.of(id), done, request.getRemoteAddr()));
        return switch (result) {
            case ApprovalResult.Done ignored -> to(response, id, "done");
            case ApprovalResult.OneMore ignored -> to(response, id, "one-more");
            case ApprovalResult.Ended ignored -> to(response, id, "ended");
            case ApprovalResult.Overtaken ignored -> to(response, id, "overtaken");
            case ApprovalResult.Settled ignored -> to(response, id, "settled");
            case ApprovalResult.Refused(var refusal) -> {
                String why = AuthorityWords.of(refusal);
                yield again(
                        request,
                        response,
                        id,
                        new ApprovalsPage.Tried(
                                words.typed(), words.agreeing() ? why : "", words.agreeing() ? "" : why),
                        member);
            }
            case ApprovalResult.Unknown ignored -> throw new NotHere();
        };
    }

    private JteModel again(
            HttpServletRequest request,
            HttpServletResponse response,
            UUID id,
            ApprovalsPage.Tried tried,
            StaffMember member) {
        response.setStatus(UNPROCESSABLE);
        return templates.workbenchApprovalsList(
                shell(request).saying("warn", "Nothing was changed. " + tried.agreeing() + tried.declining()),
                pages.page(Optional.empty(), 1, Optional.of(new ApprovalPages.Attempt(id, tried)), member));
    }

    private Shell said(Shell shell, String note, Optional<PendingAct> act) {
        if (act.isEmpty()) {
            return shell;
        }
        PendingAct pending = act.get();
        String account = "/accounts/" + pending.about();
        return switch (note) {
            case "done" -> shell.saying("good", "You agreed. " + pending.outcome(), account, "See the account");
            case "one-more" ->
                shell.saying(
                        "good",
                        "You agreed. "
                                + Words.count(
                                        Math.max(
                                                0,
                                                pending.approvals()
                                                        - pending.given().size()),
                                        "more person",
                                        "must agree",
                                        "must agree")
                                + " before it is done. " + agreers.words(pending));
            case "ended" -> ended(shell, pending);
            case "overtaken" ->
                shell.saying(
                        "warn",
                        "It could not be done any more, and nothing was changed. " + pending.outcome(),
                        account,
                        "See the account");
            case "settled" ->
                shell.saying(
                        "warn",
                        "Somebody was first: " + before(pending) + " Nothing was changed by you.",
                        account,
                        "See the account");
            default -> shell;
        };
    }

    private static Shell ended(Shell shell, PendingAct pending) {
        return pending.state() == PendingAct.State.WITHDRAWN
                ? shell.saying("good", "Withdrawn. Nothing was written off.")
                : shell.saying("good", "Declined. Nothing was written off, and whoever asked can read why.");
    }

    private String before(PendingAct pending) {
        String how = switch (pending.state()) {
            case WAITING -> "it waits";
            case DONE -> "it was agreed to and done";
            case DECLINED -> "it was declined";
            case WITHDRAWN -> "it was withdrawn";
            case OVERTAKEN -> "it could not be done any more";
        };
        return how
                + pending.settled()
                        .map(end -> " by " + staff.nameOf(end.by()) + ", " + Words.moment(end.at(), days.zone()))
                        .orElse("")
                + ".";
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Approvals · Quittance", Place.APPROVALS);
    }

    private static @Nullable JteModel to(HttpServletResponse response, UUID id, String note) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/approvals?note=" + note + "&act=" + id);
        return null;
    }
}
