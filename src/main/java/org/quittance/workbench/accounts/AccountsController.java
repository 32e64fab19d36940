package org.quittance.workbench.accounts;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Names;
import org.quittance.registration.Registration;
import org.quittance.reports.AccountChoice;
import org.quittance.reports.ListedAccount;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.statements.Explanation;
import org.quittance.statements.Statements;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Patients' accounts. Addresses carry ids only. */
@Controller
public class AccountsController {

    private final Registration registration;
    private final Statements statements;
    private final AccountPages pages;
    private final AccountLists lists;
    private final List<AccountSaid> said;
    private final BusinessDays days;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    AccountsController(
            Registration registration,
            Statements statements,
            AccountPages pages,
            AccountLists lists,
            List<AccountSaid> said,
            BusinessDays days,
            Audit audit,
            Shells shells,
            Templates templates) {
        this.registration = registration;
        this.statements = statements;
        this.pages = pages;
        this.lists = lists;
        this.said = List.copyOf(said);
        this.days = days;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "accounts")
    @GetMapping("/accounts")
    JteModel list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String owing,
            @RequestParam Optional<UUID> payer,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "0") long rank,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "1") int pages,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        Optional<ListedAccount> last = after.map(id -> new ListedAccount(id, Money.ZERO, Money.ZERO, rank));
        AccountList list = lists.page(choice(owing, payer, status, order), last, pages);
        return target.equals("more")
                ? templates.workbenchAccountsListrows(list)
                : templates.workbenchAccountsList(shells.of(request, "Accounts · Quittance", Place.ACCOUNTS), list);
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.ACT, of = "accounts as a workbook")
    @GetMapping("/accounts.xlsx")
    void sheet(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String owing,
            @RequestParam Optional<UUID> payer,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String order,
            StaffMember member)
            throws IOException {
        audit.record(AuditEvent.of(
                member,
                AuditEvent.Act.VIEW,
                "accounts as a workbook",
                Optional.empty(),
                true,
                request.getRemoteAddr()));
        Sheets.send(response, lists.sheet(choice(owing, payer, status, order)));
    }

    private static AccountChoice choice(String owing, Optional<UUID> payer, String status, String order) {
        return new AccountChoice(AccountChoice.Owing.of(owing), payer, known(status), AccountChoice.Order.of(order));
    }

    private static String known(String status) {
        return Arrays.stream(AccountStatus.values()).map(AccountStatus::word).anyMatch(status::equals) ? status : "";
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "account")
    @GetMapping("/accounts/{id}")
    JteModel account(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam Optional<LocalDate> asOf,
            @RequestParam Optional<Long> day,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Optional<UUID> act,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            StaffMember member) {
        Account account = registration.account(new AccountId(id)).orElseThrow(NotHere::new);
        LocalDate until = until(asOf, day);
        AccountPage page = pages.page(account, explained(account, until), member);
        if (target.equals("account")) {
            String shown = "/accounts/" + id + (page.slider().today() ? "" : "?asOf=" + until);
            response.setHeader("HX-Replace-Url", shown);
            return templates.workbenchAccountsAsof(page);
        }
        Shell shell = shells.of(request, "Account · Quittance", Place.ACCOUNTS);
        return templates.workbenchAccountsAccount(saying(shell, id, note, act), page);
    }

    private Shell saying(Shell shell, UUID id, String note, Optional<UUID> act) {
        return said.stream()
                .flatMap(each -> each.of(id, note, act).stream())
                .findFirst()
                .map(told -> shell.saying(told.tone(), told.text(), told.href(), told.more()))
                .orElse(shell);
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "explanation of an account")
    @GetMapping("/accounts/{id}/explanation")
    JteModel explanation(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String line,
            @RequestParam Optional<LocalDate> asOf,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        Account account = registration.account(new AccountId(id)).orElseThrow(NotHere::new);
        String given = registration
                .patient(account.patient())
                .map(patient -> Names.shown(patient.givenName()))
                .orElse("");
        Explanation explained = explained(account, until(asOf, Optional.empty()));
        ExplanationPage page = new Explanations(explained, given).of(line).orElseThrow(NotHere::new);
        return target.equals("drawer")
                ? templates.workbenchAccountsDrawer(page)
                : templates.workbenchAccountsExplanation(
                        shells.of(request, "Explanation · Quittance", Place.ACCOUNTS), page);
    }

    private Explanation explained(Account account, LocalDate until) {
        return statements.explain(account.id(), until).orElseThrow(NotHere::new);
    }

    private LocalDate until(Optional<LocalDate> asOf, Optional<Long> day) {
        LocalDate today = days.today();
        LocalDate wanted = asOf.or(() -> day.map(number -> LocalDate.ofEpochDay(clamped(number, today))))
                .orElse(today);
        return wanted.isAfter(today) ? today : wanted;
    }

    private static long clamped(long day, LocalDate today) {
        return Math.max(0, Math.min(day, today.toEpochDay()));
    }
}
