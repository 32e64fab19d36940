package org.quittance.workbench.payments;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.payments.Payment;
import org.quittance.payments.PaymentId;
import org.quittance.payments.Payments;
import org.quittance.payments.RefusalWords;
import org.quittance.payments.ReverseResult;
import org.quittance.payments.TakeResult;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.statements.AmountText;
import org.quittance.statements.PaymentReceipts;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.security.SentOnce;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Printed;
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.quittance.workbench.shell.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking payments and taking them back. */
@Controller
public class PaymentsController {

    private static final int UNPROCESSABLE = 422;

    private final Payments payments;
    private final Registration registration;
    private final PaymentForms forms;
    private final Receipts receipts;
    private final PaymentLists lists;
    private final PaymentReceipts prints;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    PaymentsController(
            Payments payments,
            Registration registration,
            PaymentForms forms,
            Receipts receipts,
            PaymentLists lists,
            PaymentReceipts prints,
            Audit audit,
            Shells shells,
            Templates templates) {
        this.payments = payments;
        this.registration = registration;
        this.forms = forms;
        this.receipts = receipts;
        this.lists = lists;
        this.prints = prints;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.TAKE_PAYMENT)
    @Audited(value = Audited.How.SHOWN, of = "payment form of an account")
    @GetMapping("/accounts/{id}/payment")
    JteModel form(HttpServletRequest request, @PathVariable UUID id) {
        return form(request, forms.page(new AccountId(id), Map.of(), Map.of(), ""));
    }

    @Needs(Right.TAKE_PAYMENT)
    @Audited(value = Audited.How.NOT, of = "asked while somebody types")
    @PostMapping("/accounts/{id}/payment/spread")
    JteModel spread(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return templates.workbenchPaymentsSpread(forms.preview(typed, account(id)));
    }

    @Needs(Right.TAKE_PAYMENT)
    @Audited(value = Audited.How.ACT, of = "payment")
    @SentOnce
    @PostMapping("/accounts/{id}/payment")
    @Nullable
    JteModel take(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            StaffMember member) {
        Account account = account(id);
        return switch (forms.read(typed, account, Actor.of(member))) {
            case PaymentForms.Read.Bad(var problems) -> again(request, response, id, typed, problems, "");
            case PaymentForms.Read.Good(var payment) ->
                switch (payments.take(payment)) {
                    case TakeResult.Taken(Payment taken) -> {
                        record(request, member, AuditEvent.Act.TAKE_PAYMENT, taken.id(), true);
                        yield receipt(response, taken, "taken");
                    }
                    case TakeResult.AlreadyTaken(Payment taken) -> receipt(response, taken, "once");
                    case TakeResult.SuspectedDuplicate(Payment first) ->
                        again(request, response, id, typed, Map.of(), looksLike(first));
                    case TakeResult.Refused(var refusal) ->
                        again(request, response, id, typed, Map.of(refusal.field(), RefusalWords.of(refusal)), "");
                    case TakeResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
                };
        };
    }

    private static String looksLike(Payment first) {
        return AmountText.dollars(first.amount()) + " was taken on " + Words.day(first.receivedOn()) + ", receipt "
                + first.receiptNumber() + ".";
    }

    private JteModel again(
            HttpServletRequest request,
            HttpServletResponse response,
            UUID id,
            Map<String, String> typed,
            Map<String, String> problems,
            String duplicate) {
        response.setStatus(UNPROCESSABLE);
        return form(request, forms.page(new AccountId(id), typed, problems, duplicate));
    }

    private JteModel form(HttpServletRequest request, PaymentFormPage page) {
        Shell shell = shells.of(request, "Take a payment · Quittance", Place.ACCOUNTS);
        return templates.workbenchPaymentsForm(shell, page);
    }

    private static @Nullable JteModel receipt(HttpServletResponse response, Payment payment, String note) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/payments/" + payment.id().value() + "?note=" + note);
        return null;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "payments")
    @GetMapping("/payments")
    JteModel list(
            HttpServletRequest request,
            @ModelAttribute PaymentLists.Asked asked,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "1") int pages,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        PaymentList list = lists.page(asked.choice(), after.map(PaymentId::new), pages);
        return target.equals("more")
                ? templates.workbenchPaymentsListrows(list)
                : templates.workbenchPaymentsList(shells.of(request, "Payments · Quittance", Place.PAYMENTS), list);
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "payments as a workbook")
    @GetMapping("/payments.xlsx")
    void sheet(HttpServletResponse response, @ModelAttribute PaymentLists.Asked asked) throws IOException {
        Sheets.send(response, lists.sheet(asked.choice()));
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "payment")
    @GetMapping("/payments/{id}")
    JteModel payment(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            StaffMember member) {
        Shell shell = shells.of(request, "Receipt · Quittance", Place.PAYMENTS);
        Shell said = switch (note) {
            case "taken" -> shell.saying("good", "Taken. Here is the receipt.");
            case "once" -> shell.saying("warn", "This form was sent before. It was taken once; here is its receipt.");
            case "reversed" -> shell.saying("good", "Taken back as a whole. The books show both.");
            default -> shell;
        };
        return templates.workbenchPaymentsReceipt(said, receipts.page(found(id), member.may(Right.REVERSE_PAYMENT)));
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "receipt")
    @GetMapping("/payments/{id}/receipt.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        Payment payment = found(id);
        return Printed.pdf(
                prints.pdf(payment.id()).orElseThrow(NotHere::new), "receipt-" + payment.receiptNumber() + ".pdf");
    }

    @Needs(Right.REVERSE_PAYMENT)
    @Audited(value = Audited.How.ACT, of = "payment")
    @PostMapping("/payments/{id}/reversal")
    @Nullable
    JteModel reverse(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        Payment payment = found(id);
        return switch (payments.reverse(payment.id(), reason, Actor.of(member))) {
            case ReverseResult.Reversed(Payment back) -> {
                record(request, member, AuditEvent.Act.REVERSE_PAYMENT, back.id(), true);
                yield receipt(response, back, "reversed");
            }
            case ReverseResult.AlreadyReversed(Payment back) -> receipt(response, back, "");
            case ReverseResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
            case ReverseResult.Refused(var refusal) -> {
                record(request, member, AuditEvent.Act.REVERSE_PAYMENT, payment.id(), false);
                response.setStatus(UNPROCESSABLE);
                yield templates.workbenchPaymentsReceipt(
                        shells.of(request, "Receipt · Quittance", Place.PAYMENTS)
                                .saying("warn", RefusalWords.of(refusal)),
                        receipts.page(payment, true));
            }
        };
    }

    private void record(
            HttpServletRequest request, StaffMember member, AuditEvent.Act act, PaymentId payment, boolean done) {
        audit.record(
                AuditEvent.of(member, act, "payment", Optional.of(payment.value()), done, request.getRemoteAddr()));
    }

    private Payment found(UUID id) {
        return payments.payment(new PaymentId(id)).orElseThrow(NotHere::new);
    }

    private Account account(UUID id) {
        return registration.account(new AccountId(id)).orElseThrow(NotHere::new);
    }
}
