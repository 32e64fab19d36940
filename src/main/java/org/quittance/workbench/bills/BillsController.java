package org.quittance.workbench.bills;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.codesets.Language;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.statements.Bill;
import org.quittance.statements.BillId;
import org.quittance.statements.BillResult;
import org.quittance.statements.Bills;
import org.quittance.statements.MadeBill;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.SentOnce;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Printed;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a bill would say, and the bills that were made. */
@Controller
public class BillsController {

    private static final int UNPROCESSABLE = 422;

    private final Bills bills;
    private final BillPages pages;
    private final Registration registration;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    BillsController(
            Bills bills, BillPages pages, Registration registration, Audit audit, Shells shells, Templates templates) {
        this.bills = bills;
        this.pages = pages;
        this.registration = registration;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.BILL)
    @Audited(value = Audited.How.SHOWN, of = "bill of an account")
    @GetMapping("/accounts/{id}/bill")
    JteModel preview(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean only,
            @RequestParam(defaultValue = "") String language) {
        return page(request, account(id), only, language);
    }

    private JteModel page(HttpServletRequest request, Account account, boolean only, String language) {
        Bill bill = draft(account, only, language);
        return templates.workbenchBillsBill(
                shell(request),
                pages.page(
                        account.id(),
                        only,
                        asked(language).isPresent(),
                        bill,
                        bills.paper(bill),
                        bills.billsOf(account.guarantor())));
    }

    @Needs(Right.BILL)
    @Audited(value = Audited.How.SHOWN, of = "bill of an account")
    @GetMapping("/accounts/{id}/bill.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean only,
            @RequestParam(defaultValue = "") String language) {
        Bill bill = draft(account(id), only, language);
        if (!bill.stops().isEmpty() || bill.nothingDue().isPresent()) {
            throw new NotHere();
        }
        return Printed.pdf(bills.print(bill), "bill-preview.pdf");
    }

    @Needs(Right.BILL)
    @Audited(value = Audited.How.ACT, of = "bill")
    @SentOnce
    @PostMapping("/accounts/{id}/bill")
    @Nullable
    JteModel make(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean only,
            @RequestParam(defaultValue = "") String language,
            @RequestParam String formKey,
            @RequestParam(defaultValue = "false") boolean again,
            StaffMember member) {
        Account account = account(id);
        // First whether the same was billed, then whether by this form: sent twice it gets its one bill.
        boolean asked = again
                || pages.same(draft(account, only, language), bills.billsOf(account.guarantor()))
                        .isEmpty();
        if (!asked && bills.madeWith(formKey).isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(request, account, only, language);
        }
        BillResult result = only
                ? bills.make(Actor.of(member), account.id(), formKey, asked(language))
                : bills.make(Actor.of(member), account.guarantor(), account.patient(), formKey, asked(language));
        return switch (result) {
            case BillResult.Made(MadeBill bill) -> made(request, response, bill, member);
            case BillResult.Stopped ignored -> stopped(request, response, account, only, member);
            case BillResult.NothingDue ignored -> {
                response.setStatus(UNPROCESSABLE);
                yield page(request, account, only, language);
            }
            case BillResult.Nobody ignored -> throw new NotHere();
        };
    }

    private @Nullable JteModel made(
            HttpServletRequest request, HttpServletResponse response, MadeBill bill, StaffMember member) {
        audit.record(AuditEvent.of(
                member, AuditEvent.Act.BILL, "bill", Optional.of(bill.id().value()), true, request.getRemoteAddr()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/bills/" + bill.id().value() + "?note=made");
        return null;
    }

    /** The page says what stops it; nothing was made. */
    private JteModel stopped(
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            boolean only,
            StaffMember member) {
        audit.record(AuditEvent.of(
                member,
                AuditEvent.Act.BILL,
                "bill of an account on hold",
                Optional.of(account.id().value()),
                false,
                request.getRemoteAddr()));
        response.setStatus(UNPROCESSABLE);
        return page(request, account, only, "");
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "bill")
    @GetMapping("/bills/{id}")
    JteModel bill(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        MadeBill bill = bills.bill(new BillId(id)).orElseThrow(NotHere::new);
        Shell shell = shell(request);
        return templates.workbenchBillsMade(
                note.equals("made") ? shell.saying("good", "Made and kept as it was printed.") : shell,
                pages.page(bill, bills.paper(bill.id()).orElse("")));
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "bill")
    @GetMapping("/bills/{id}/bill.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        MadeBill bill = bills.bill(new BillId(id)).orElseThrow(NotHere::new);
        return Printed.pdf(bills.pdf(bill.id()).orElseThrow(NotHere::new), "bill-" + bill.number() + ".pdf");
    }

    private static Optional<Language> asked(String language) {
        return language.isEmpty() ? Optional.empty() : Optional.of(Language.ofCode(language));
    }

    private Bill draft(Account account, boolean only, String language) {
        Optional<Bill> bill = only
                ? bills.preview(account.id(), asked(language))
                : bills.preview(account.guarantor(), Optional.of(account.patient()), asked(language));
        return bill.orElseThrow(NotHere::new);
    }

    private Account account(UUID id) {
        return registration.account(new AccountId(id)).orElseThrow(NotHere::new);
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Bill · Quittance", Place.ACCOUNTS);
    }
}
