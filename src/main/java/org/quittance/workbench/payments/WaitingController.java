package org.quittance.workbench.payments;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.ApplyResult;
import org.quittance.payments.PaymentId;
import org.quittance.payments.Payments;
import org.quittance.payments.RefundResult;
import org.quittance.payments.RefusalWords;
import org.quittance.registration.GuarantorId;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.security.SentOnce;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Money of guarantors that waits: a list, applying it by hand, paying it back (rules ). */
@Controller
public class WaitingController {

    private static final int UNPROCESSABLE = 422;

    private final Payments payments;
    private final WaitingPages pages;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    WaitingController(Payments payments, WaitingPages pages, Audit audit, Shells shells, Templates templates) {
        this.payments = payments;
        this.pages = pages;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "waiting money")
    @GetMapping("/payments/waiting")
    JteModel list(HttpServletRequest request) {
        return templates.workbenchPaymentsWaiting(shell(request), pages.list());
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "waiting money as a workbook")
    @GetMapping("/payments/waiting.xlsx")
    void sheet(HttpServletResponse response) throws IOException {
        Sheets.send(response, pages.sheet());
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "waiting money of a guarantor")
    @GetMapping("/payments/waiting/{guarantor}")
    JteModel guarantor(
            HttpServletRequest request,
            @PathVariable UUID guarantor,
            @RequestParam(defaultValue = "") String note,
            StaffMember member) {
        Shell shell = shell(request);
        Shell said = switch (note) {
            case "applied" -> shell.saying("good", "Applied. What is left waits here.");
            case "refunded" -> shell.saying("good", "Paid back. The books keep who and why.");
            case "nothing" -> shell.saying("warn", "Nothing was applied: nothing is owed, or what is owed is on hold.");
            case "once" -> shell.saying("warn", "This form was sent before. It was done once.");
            default -> shell;
        };
        return page(said, guarantor, Map.of(), Map.of(), member);
    }

    @Needs(Right.TAKE_PAYMENT)
    @Audited(value = Audited.How.ACT, of = "guarantor")
    @SentOnce
    @PostMapping("/payments/waiting/{guarantor}/application")
    @Nullable
    JteModel apply(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID guarantor,
            @RequestParam Map<String, String> typed,
            StaffMember member) {
        Map<String, String> problems = new HashMap<>();
        Optional<Allocation> allocation = PaymentForms.allocation(typed, problems);
        if (allocation.isEmpty()) {
            return again(request, response, guarantor, typed, problems, member);
        }
        ApplyResult result = payments.applyUnapplied(
                new GuarantorId(guarantor), allocation.get(), Actor.of(member), typed.getOrDefault("formKey", ""));
        record(request, member, AuditEvent.Act.POST, "guarantor", guarantor, result instanceof ApplyResult.Applied);
        return switch (result) {
            case ApplyResult.Applied(Money amount) ->
                to(response, guarantor, amount.isPositive() ? "applied" : "nothing");
            case ApplyResult.AlreadyApplied() -> to(response, guarantor, "once");
            case ApplyResult.Refused(var refusal) ->
                again(request, response, guarantor, typed, Map.of("allocation", RefusalWords.of(refusal)), member);
            case ApplyResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
        };
    }

    @Needs(Right.REVERSE_PAYMENT)
    @Audited(value = Audited.How.ACT, of = "guarantor")
    @SentOnce
    @PostMapping("/payments/waiting/{guarantor}/refund")
    @Nullable
    JteModel refund(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID guarantor,
            @RequestParam UUID payment,
            @RequestParam Map<String, String> typed,
            StaffMember member) {
        PaymentId id = new PaymentId(payment);
        if (payments.payment(id)
                .filter(known -> known.guarantor().value().equals(guarantor))
                .isEmpty()) {
            throw new NotHere();
        }
        Map<String, String> problems = new HashMap<>();
        Optional<Money> amount = PaymentForms.amount(typed.getOrDefault("amount", ""), "amount", problems);
        if (amount.isEmpty()) {
            return again(request, response, guarantor, typed, problems, member);
        }
        RefundResult result = payments.refund(
                id,
                amount.get(),
                typed.getOrDefault("reason", ""),
                Actor.of(member),
                typed.getOrDefault("formKey", ""));
        record(
                request,
                member,
                AuditEvent.Act.REVERSE_PAYMENT,
                "payment",
                payment,
                result instanceof RefundResult.Refunded);
        return switch (result) {
            case RefundResult.Refunded refunded -> to(response, guarantor, "refunded");
            case RefundResult.AlreadyRefunded() -> to(response, guarantor, "once");
            case RefundResult.Refused(var refusal) ->
                again(request, response, guarantor, typed, Map.of(refusal.field(), RefusalWords.of(refusal)), member);
            case RefundResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
        };
    }

    private JteModel again(
            HttpServletRequest request,
            HttpServletResponse response,
            UUID guarantor,
            Map<String, String> typed,
            Map<String, String> problems,
            StaffMember member) {
        response.setStatus(UNPROCESSABLE);
        return page(shell(request), guarantor, typed, problems, member);
    }

    private JteModel page(
            Shell shell, UUID guarantor, Map<String, String> typed, Map<String, String> problems, StaffMember member) {
        return templates.workbenchPaymentsWaitingof(
                shell, pages.page(new GuarantorId(guarantor), typed, problems, member));
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Unapplied money · Quittance", Place.PAYMENTS);
    }

    private static @Nullable JteModel to(HttpServletResponse response, UUID guarantor, String note) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/payments/waiting/" + guarantor + "?note=" + note);
        return null;
    }

    private void record(
            HttpServletRequest request,
            StaffMember member,
            AuditEvent.Act act,
            String kind,
            UUID object,
            boolean done) {
        audit.record(AuditEvent.of(member, act, kind, Optional.of(object), done, request.getRemoteAddr()));
    }
}
