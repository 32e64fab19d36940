package org.quittance.workbench.search;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.claims.Claim;
import org.quittance.claims.Claims;
import org.quittance.money.Money;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.registration.Account;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Names;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientHit;
import org.quittance.registration.Registration;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.Remittances;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.statements.AmountText;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds by whatever is typed. By POST, so that names stand in no address and no log. */
@Controller
public class SearchController {

    private static final int LONGEST = 80;
    private static final int PEOPLE = 6;
    private static final int ACCOUNTS_EACH = 2;
    private static final int OTHERS = 5;
    private static final int EACH = 5;
    private static final int MORE = 20;
    private static final int LAST_PAGE = 50;

    private final Registration registration;
    private final Claims claims;
    private final Remittances remittances;
    private final Payments payments;
    private final Kinds kinds;
    private final Audit audit;
    private final Templates templates;

    SearchController(
            Registration registration,
            Claims claims,
            Remittances remittances,
            Payments payments,
            Kinds kinds,
            Audit audit,
            Templates templates) {
        this.registration = registration;
        this.claims = claims;
        this.remittances = remittances;
        this.payments = payments;
        this.kinds = kinds;
        this.audit = audit;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.ACT, of = "search")
    @PostMapping("/search")
    JteModel search(HttpServletRequest request, @RequestParam(defaultValue = "") String q, StaffMember member) {
        String text = readable(q);
        if (text.isEmpty()) {
            return templates.workbenchSearchFound(new Found(List.of(), false, ""));
        }
        List<Found.Group> groups = new ArrayList<>();
        add(groups, "Acts", ActHits.of(text, member, this::accounts));
        String number = PrintedNumber.bare(text);
        add(groups, "Patients and accounts", people(number));
        add(groups, "Claims", claims(number));
        add(groups, "Payers’ checks and transfers", payers(number));
        add(groups, "Payments of patients", payments(number));
        kinds.of(text).forEach(kind -> add(groups, kind, 0, EACH));
        if (groups.isEmpty()) {
            add(
                    groups,
                    "Nobody is called exactly that; nearly so",
                    registration.searchNear(text, PEOPLE).stream()
                            .map(SearchController::record)
                            .toList());
        }
        record(request, member, groups);
        return templates.workbenchSearchFound(new Found(groups, true, text));
    }

    /** More of one kind: the next page of it. */
    @Needs(Right.READ)
    @Audited(value = Audited.How.ACT, of = "search")
    @PostMapping("/search/more")
    JteModel more(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            StaffMember member) {
        String text = readable(q);
        List<Found.Group> groups = new ArrayList<>();
        if (page > 0 && page <= LAST_PAGE) {
            kinds.of(text).stream()
                    .filter(each -> each.key().equals(kind))
                    .forEach(each -> add(groups, each, page, MORE));
        }
        record(request, member, groups);
        return templates.workbenchSearchMore(new Found(groups, true, text));
    }

    /** How many records were shown; never what was asked for. */
    private void record(HttpServletRequest request, StaffMember member, List<Found.Group> groups) {
        int shown = groups.stream().mapToInt(group -> group.hits().size()).sum();
        audit.record(
                AuditEvent.of(member, AuditEvent.Act.SEARCH, "search", Optional.empty(), true, request.getRemoteAddr()),
                shown,
                "words");
    }

    private static String readable(String q) {
        String text = q.replace('\0', ' ').strip();
        return text.length() > LONGEST ? "" : text;
    }

    private static void add(List<Found.Group> groups, String title, List<Found.Hit> hits) {
        if (!hits.isEmpty()) {
            groups.add(new Found.Group("", title, hits, 0));
        }
    }

    /** The first page shows a few, each further one many: where page n begins is known without counting. */
    private static void add(List<Found.Group> groups, Kinds.Kind kind, int page, int limit) {
        int offset = page == 0 ? 0 : EACH + (page - 1) * MORE;
        List<Found.Hit> found = kind.finder().find(offset, limit + 1);
        if (!found.isEmpty()) {
            boolean last = found.size() <= limit || page == LAST_PAGE;
            groups.add(new Found.Group(
                    kind.key(), kind.title(), found.stream().limit(limit).toList(), last ? 0 : page + 1));
        }
    }

    private List<ActHits.Named> accounts(String text) {
        List<ActHits.Named> named = new ArrayList<>();
        for (PatientHit hit : registration.search(text, PEOPLE)) {
            List<Account> accounts = hit.account()
                    .map(List::of)
                    .orElseGet(
                            () -> registration.accountsOfPatient(hit.patient().id()));
            latest(accounts)
                    .forEach(account -> named.add(new ActHits.Named(
                            account,
                            hit.patient().fullName(),
                            Words.dotted(List.of(
                                    "account " + account.number(),
                                    account.description(),
                                    Words.brief(account.openedOn()))))));
        }
        return named;
    }

    private List<Found.Hit> people(String text) {
        List<Found.Hit> hits = new ArrayList<>();
        for (PatientHit hit : registration.search(text, PEOPLE)) {
            List<Account> accounts = hit.account()
                    .map(List::of)
                    .orElseGet(
                            () -> registration.accountsOfPatient(hit.patient().id()));
            if (hit.account().isEmpty()) {
                hits.add(record(hit.patient()));
            }
            latest(accounts).forEach(account -> hits.add(person(hit.patient(), account)));
            if (hit.account().isPresent()) {
                hits.add(record(hit.patient()));
            }
        }
        return hits;
    }

    private static List<Account> latest(List<Account> accounts) {
        return accounts.stream()
                .sorted((a, b) -> b.openedOn().compareTo(a.openedOn()))
                .limit(ACCOUNTS_EACH)
                .toList();
    }

    private static Found.Hit record(Patient patient) {
        String born = patient.birthDate().map(day -> "born " + Words.brief(day)).orElse("");
        return new Found.Hit(
                "hit-" + patient.id().value(),
                "id",
                patient.fullName(),
                Words.dotted(List.of("patient record " + patient.recordNumber(), born)),
                "/patients/" + patient.id().value(),
                "");
    }

    private static Found.Hit person(Patient patient, Account account) {
        String born = patient.birthDate().map(day -> "born " + Words.brief(day)).orElse("");
        return new Found.Hit(
                "hit-" + account.id().value(),
                "file-invoice",
                patient.fullName(),
                Words.dotted(List.of(
                        born, "account " + account.number(), account.description(), Words.brief(account.openedOn()))),
                "/accounts/" + account.id().value(),
                "");
    }

    private List<Found.Hit> claims(String text) {
        return claims.byNumbers(List.of(text)).values().stream()
                .flatMap(List::stream)
                .limit(OTHERS)
                .map(SearchController::claim)
                .toList();
    }

    private static Found.Hit claim(Claim claim) {
        return new Found.Hit(
                "hit-" + claim.id().value(),
                "send",
                "Claim " + claim.number(),
                "served " + Words.brief(claim.serviceFrom()) + " · sent " + Words.brief(claim.submittedOn()),
                "/accounts/" + claim.account().value(),
                AmountText.plain(claim.charge()));
    }

    private List<Found.Hit> payers(String text) {
        return remittances.search(text, Money.ZERO, OTHERS).stream()
                .map(SearchController::remittance)
                .toList();
    }

    private static Found.Hit remittance(Remittance remittance) {
        return new Found.Hit(
                "hit-" + remittance.id().value(),
                "arrows-exchange",
                Names.shown(remittance.payerName()) + ", " + remittance.trace(),
                Words.dotted(List.of(
                        remittance.undone().isPresent() ? "taken back" : "",
                        Words.brief(remittance.paidOn()),
                        Words.count(remittance.claims(), "claim"))),
                "/remittances/" + remittance.id().value(),
                AmountText.plain(remittance.sent()));
    }

    private List<Found.Hit> payments(String text) {
        return payments.search(text, OTHERS).stream().map(this::payment).toList();
    }

    private Found.Hit payment(Payment payment) {
        return new Found.Hit(
                "hit-" + payment.id().value(),
                "receipt",
                "Receipt " + payment.receiptNumber(),
                Words.dotted(List.of(
                        registration
                                .guarantor(payment.guarantor())
                                .map(Guarantor::fullName)
                                .orElse(""),
                        Words.brief(payment.receivedOn()),
                        payment.tender().word(),
                        payment.reference())),
                "/payments/" + payment.id().value(),
                AmountText.plain(payment.amount()));
    }
}
