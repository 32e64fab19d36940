package org.quittance.workbench.exceptions;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.KeptFile;
import org.quittance.exchange.KeptFileId;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.remittance.HeldRemittances;
import org.quittance.remittance.LetInResult;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.RemittanceRefusalWords;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.FaultWords;
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

/** A held remittance file: what it says, and letting it in with a reason. */
@Controller
public class HeldController {

    private static final int UNPROCESSABLE = 422;

    private final HeldRemittances held;
    private final BusinessDays days;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    HeldController(HeldRemittances held, BusinessDays days, Audit audit, Shells shells, Templates templates) {
        this.held = held;
        this.days = days;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "held remittance")
    @GetMapping("/held/{id}")
    JteModel file(HttpServletRequest request, @PathVariable UUID id, StaffMember member) {
        return page(shell(request), id, "", member);
    }

    @Needs(Right.PLACE_ANSWER)
    @Audited(value = Audited.How.ACT, of = "held remittance")
    @PostMapping("/held/{id}/admission")
    @Nullable
    JteModel letIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        LetInResult result = held.letIn(new KeptFileId(id), reason, Actor.of(member));
        audit.record(AuditEvent.of(
                member,
                AuditEvent.Act.POST,
                "file",
                Optional.of(id),
                result instanceof LetInResult.Posted,
                request.getRemoteAddr()));
        return switch (result) {
            case LetInResult.Posted(List<RemittanceId> posted) -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(
                        "Location",
                        posted.isEmpty()
                                ? "/remittances"
                                : "/remittances/" + posted.getFirst().value() + "?note=let-in");
                yield null;
            }
            case LetInResult.Refused(var why) -> {
                response.setStatus(UNPROCESSABLE);
                yield page(shell(request).saying("warn", RemittanceRefusalWords.of(why)), id, reason, member);
            }
            case LetInResult.Settled() -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", "/exceptions");
                yield null;
            }
            case LetInResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
            case LetInResult.Unknown() -> throw new NotHere();
        };
    }

    private JteModel page(Shell shell, UUID id, String typed, StaffMember member) {
        KeptFileId fileId = new KeptFileId(id);
        KeptFile file = held.held(fileId).orElseThrow(NotHere::new);
        List<FileReport> reports = held.look(Actor.of(member), fileId);
        boolean lettable = reports.stream()
                .flatMap(report -> report.problems().stream())
                .anyMatch(problem -> problem.code().equals("DUPLICATE-SUSPECTED"));
        return templates.workbenchExceptionsHeld(
                shell,
                new HeldPage(
                        "/held/" + id,
                        file.name(),
                        "arrived " + Words.moment(file.arrivedAt(), days.zone()),
                        reports.stream().allMatch(report -> report.reason().isEmpty())
                                ? FaultWords.of(file.reason())
                                : "",
                        reports.stream().map(HeldController::part).toList(),
                        lettable,
                        member.may(Right.PLACE_ANSWER),
                        typed));
    }

    private static HeldPage.Part part(FileReport report) {
        return new HeldPage.Part(
                report.transaction(),
                Words.count(report.claims().orElse(0), "claim"),
                Amount.of(Money.ofCents(report.bpr02Cents().orElse(0))),
                FaultWords.of(report.reason()));
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Held file · Quittance", Place.EXCEPTIONS);
    }
}
