package org.quittance.workbench.search;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.claims.Claim;
import org.quittance.claims.Claims;
import org.quittance.money.Money;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.registration.Account;
import org.quittance.registration.Names;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientHit;
import org.quittance.registration.Registration;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.Remittances;
import org.quittance.staff.Right;
import org.quittance.statements.AmountText;
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
    private static final Pattern AMOUNT = Pattern.compile("\\$?(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(\\d{2}))?");

    private final Registration registration;
    private final Claims claims;
    private final Remittances remittances;
    private final Payments payments;
    private final Templates templates;

    SearchController(
            Registration registration, Claims claims, Remittances remittances, Payments payments, Templates templates) {
        this.registration = registration;
        this.claims = claims;
        this.remittances = remittances;
        this.payments = payments;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @PostMapping("/search")
    JteModel search(@RequestParam(defaultValue = "") String q) {
        String text = q.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return templates.workbenchSearchFound(new Found(List.of(), false));
        }
        List<Found.Group> groups = new ArrayList<>();
        add(groups, "Patients and accounts", people(text));
        add(groups, "Claims", claims(text));
        add(groups, "Payers’ checks and transfers", payers(text));
        add(groups, "Payments of patients", payments(text));
        return templates.workbenchSearchFound(new Found(groups, true));
    }

    private static void add(List<Found.Group> groups, String title, List<Found.Hit> hits) {
        if (!hits.isEmpty()) {
            groups.add(new Found.Group(title, hits));
        }
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
        List<Remittance> found = new ArrayList<>(remittances.search(text, Money.ZERO, OTHERS));
        amount(text)
                .ifPresent(sent -> remittances.search("", sent, OTHERS).stream()
                        .filter(each -> !found.contains(each))
                        .forEach(found::add));
        return found.stream().limit(OTHERS).map(SearchController::remittance).toList();
    }

    private static Found.Hit remittance(Remittance remittance) {
        return new Found.Hit(
                "hit-" + remittance.id().value(),
                "arrows-exchange",
                Names.shown(remittance.payerName()) + ", " + remittance.trace(),
                Words.brief(remittance.paidOn()) + " · " + Words.count(remittance.claims(), "claim"),
                "/remittances/" + remittance.id().value(),
                AmountText.plain(remittance.sent()));
    }

    private List<Found.Hit> payments(String text) {
        List<Payment> found = new ArrayList<>(payments.search(text, OTHERS));
        amount(text)
                .ifPresent(paid -> payments.search(paid, LocalDate.EPOCH, OTHERS).stream()
                        .filter(each -> !found.contains(each))
                        .forEach(found::add));
        return found.stream().limit(OTHERS).map(SearchController::payment).toList();
    }

    private static Found.Hit payment(Payment payment) {
        return new Found.Hit(
                "hit-" + payment.id().value(),
                "receipt",
                "Receipt " + payment.receiptNumber(),
                Words.dotted(List.of(
                        Words.brief(payment.receivedOn()), payment.tender().word(), payment.reference())),
                "/payments/" + payment.id().value(),
                AmountText.plain(payment.amount()));
    }

    static Optional<Money> amount(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replace("$", "").replace(",", "");
        return Optional.of(
                        Money.ofCents(new BigDecimal(digits).movePointRight(2).longValueExact()))
                .filter(Money::isPositive);
    }
}
