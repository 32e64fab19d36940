package org.quittance.workbench.remittances;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.DecisionResult;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.RemittanceRefusal;
import org.quittance.remittance.RemittanceRefusalWords;
import org.quittance.remittance.Remittances;
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

/** One answer of a payer that a person decides about. */
@Controller
public class AnswersController {

    private static final int UNPROCESSABLE = 422;

    private final Remittances remittances;
    private final AnswerPages pages;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    AnswersController(Remittances remittances, AnswerPages pages, Audit audit, Shells shells, Templates templates) {
        this.remittances = remittances;
        this.pages = pages;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "answer of a remittance")
    @GetMapping("/remittances/{id}/answers/{answer}")
    JteModel answer(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID answer,
            @RequestParam(defaultValue = "") String number,
            StaffMember member) {
        return page(shell(request), found(id, answer), Typed.number(number), member);
    }

    @Needs(Right.PLACE_ANSWER)
    @Audited(value = Audited.How.ACT, of = "answer of a remittance")
    @PostMapping("/remittances/{id}/answers/{answer}/place")
    @Nullable
    JteModel place(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID answer,
            @RequestParam Optional<UUID> claim,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure,
            StaffMember member) {
        Found found = found(id, answer);
        DecisionResult result = claim.map(chosen -> remittances.place(answer, chosen, sure, reason, Actor.of(member)))
                .orElseGet(() -> new DecisionResult.Refused(RemittanceRefusal.Plain.NO_CLAIM));
        return answered(request, response, found, result, "placed", new Typed(number, reason, claim, ""), member);
    }

    @Needs(Right.PLACE_ANSWER)
    @Audited(value = Audited.How.ACT, of = "answer of a remittance")
    @PostMapping("/remittances/{id}/answers/{answer}/acceptance")
    @Nullable
    JteModel accept(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID answer,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        Found found = found(id, answer);
        DecisionResult result = remittances.accept(answer, reason, Actor.of(member));
        return answered(request, response, found, result, "accepted", Typed.reason(reason), member);
    }

    @Needs(Right.PLACE_ANSWER)
    @Audited(value = Audited.How.ACT, of = "answer of a remittance")
    @PostMapping("/remittances/{id}/answers/{answer}/removal")
    @Nullable
    JteModel unplace(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID answer,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        Found found = found(id, answer);
        DecisionResult result = remittances.unplace(answer, reason, Actor.of(member));
        return answered(request, response, found, result, "unplaced", Typed.reason(reason), member);
    }

    @Needs(Right.PLACE_ANSWER)
    @Audited(value = Audited.How.ACT, of = "answer of a remittance")
    @PostMapping("/remittances/{id}/answers/{answer}/settlement")
    @Nullable
    JteModel settle(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID answer,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        Found found = found(id, answer);
        DecisionResult result = remittances.settle(answer, reason, Actor.of(member));
        return answered(request, response, found, result, "settled", Typed.reason(reason), member);
    }

    private @Nullable JteModel answered(
            HttpServletRequest request,
            HttpServletResponse response,
            Found found,
            DecisionResult result,
            String note,
            Typed typed,
            StaffMember member) {
        audit.record(AuditEvent.of(
                member,
                AuditEvent.Act.POST,
                "answer",
                Optional.of(found.answer().id()),
                result instanceof DecisionResult.Done,
                request.getRemoteAddr()));
        return switch (result) {
            case DecisionResult.Done done -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(
                        "Location",
                        AnswerPages.href(found.remittance().id().value()) + "?note=" + note + "#claim-"
                                + found.answer().id());
                yield null;
            }
            case DecisionResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
            case DecisionResult.Unknown() -> throw new NotHere();
            case DecisionResult.Refused(var why) -> {
                response.setStatus(UNPROCESSABLE);
                yield page(shell(request).saying("warn", RemittanceRefusalWords.of(why)), found, typed, member);
            }
            case DecisionResult.LookAgain(int score, List<String> doubts) -> {
                response.setStatus(UNPROCESSABLE);
                String why = RemittanceWords.lookAgain(score, doubts);
                yield page(
                        shell(request).saying("warn", why + " Nothing was changed."),
                        found,
                        typed.doubting(why),
                        member);
            }
            case DecisionResult.Settled() ->
                page(
                        shell(request).saying("warn", "It was settled in the meantime. Nothing was changed now."),
                        found(found.remittance().id().value(), found.answer().id()),
                        typed,
                        member);
        };
    }

    private JteModel page(Shell shell, Found found, Typed typed, StaffMember member) {
        return templates.workbenchRemittancesAnswer(
                shell, pages.page(found.remittance(), found.answer(), typed, member.may(Right.PLACE_ANSWER)));
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Answer · Quittance", Place.REMITTANCES);
    }

    private record Found(Remittance remittance, AnsweredClaim answer) {}

    private Found found(UUID id, UUID answer) {
        return Optional.ofNullable(remittances.answersByRef(List.of(answer)).get(answer))
                .filter(each -> each.remittance().id().equals(new RemittanceId(id)))
                .map(each -> new Found(each.remittance(), each.answer()))
                .orElseThrow(NotHere::new);
    }
}
