package org.quittance.workbench.exceptions;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.registration.Names;
import org.quittance.remittance.OpenAnswer;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.Remittances;
import org.quittance.reports.Column;
import org.quittance.reports.Sheet;
import org.quittance.staff.Right;
import org.quittance.statements.AmountText;
import org.quittance.workbench.remittances.Refusal;
import org.quittance.workbench.remittances.Refusals;
import org.quittance.workbench.remittances.RemittanceWords;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.PatientNames;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Shells;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a person: the page that a day begins with. */
@Controller
public class ExceptionsController {

    private final Remittances remittances;
    private final PatientNames patients;
    private final Refusals refusals;
    private final HeldFiles held;
    private final BusinessDays days;
    private final Shells shells;
    private final Templates templates;

    ExceptionsController(
            Remittances remittances,
            PatientNames patients,
            Refusals refusals,
            HeldFiles held,
            BusinessDays days,
            Shells shells,
            Templates templates) {
        this.remittances = remittances;
        this.patients = patients;
        this.refusals = refusals;
        this.held = held;
        this.days = days;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "what waits")
    @GetMapping({"/", "/exceptions"})
    JteModel waiting(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long stake,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "1") int pages,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        List<Outcome> outcomes = chosen(reason);
        String code = outcomes.size() == 1 ? outcomes.getFirst().code() : "";
        Paging paging = new Paging("/exceptions?reason=" + code, after.isPresent(), pages);
        List<OpenAnswer> found =
                remittances.waiting(outcomes, after.map(id -> lastSeen(id, Money.ofCents(stake))), paging.asked());
        List<OpenAnswer> shown = paging.shown(found);
        String next = paging.next(found, last -> "stake=" + last.atStake().cents() + "&after=" + last.answer());
        boolean more = target.equals("more");
        Waits page = new Waits(
                more ? List.of() : groups(),
                code,
                rows(shown),
                next,
                more || !code.isEmpty() ? List.of() : held.latest());
        return more
                ? templates.workbenchExceptionsRows(page)
                : templates.workbenchExceptionsExceptions(
                        shells.of(request, "Waiting · Quittance", Place.EXCEPTIONS), page);
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "what waits as a workbook")
    @GetMapping("/exceptions.xlsx")
    void sheet(HttpServletResponse response, @RequestParam(defaultValue = "") String reason) throws IOException {
        List<Outcome> outcomes = chosen(reason);
        Sheets.send(
                response,
                new Sheet<OpenAnswer>(
                        "waiting",
                        List.of(
                                Column.text("Patient"),
                                Column.text("Claim"),
                                Column.text("What waits"),
                                Column.text("Why"),
                                Column.text("Kind of refusal"),
                                Column.text("What usually helps"),
                                Column.text("Appeal by"),
                                Column.text("Payer"),
                                Column.day("Since"),
                                Column.dollars("Charge"),
                                Column.dollars("Unsettled")),
                        last -> remittances.waiting(outcomes, last, Sheets.ROWS),
                        this::cells));
    }

    private List<List<Object>> cells(List<OpenAnswer> page) {
        Map<UUID, String> people = people(page);
        Map<UUID, Refusal> refused = refusals.ofWaiting(page);
        return page.stream()
                .map(answer -> List.<Object>of(
                        person(answer, people),
                        answer.claimNumber(),
                        RemittanceWords.outcome(answer.outcome()),
                        why(answer),
                        refusal(refused, answer, Refusal::kind),
                        refusal(refused, answer, Refusal::step),
                        refusal(
                                refused,
                                answer,
                                each -> each.until()
                                        .map(day -> day + " (" + each.source() + ")")
                                        .orElse("")),
                        Names.shown(answer.payerName()),
                        answer.paidOn(),
                        Sheets.dollars(answer.charge()),
                        Sheets.dollars(answer.atStake())))
                .toList();
    }

    private static String refusal(Map<UUID, Refusal> refused, OpenAnswer answer, Function<Refusal, String> part) {
        return Optional.ofNullable(refused.get(answer.answer())).map(part).orElse("");
    }

    /** Patients of the accounts that are known, as our records name them. */
    private Map<UUID, String> people(List<OpenAnswer> answers) {
        return patients.byAccount(answers.stream()
                .flatMap(answer -> answer.account().stream())
                .map(AccountId::new)
                .toList());
    }

    private static String person(OpenAnswer answer, Map<UUID, String> people) {
        return answer.account().map(people::get).orElseGet(() -> Names.shown(answer.person()));
    }

    private static List<Outcome> chosen(String reason) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.mayWait() && outcome.code().equals(reason)) {
                return List.of(outcome);
            }
        }
        return List.of();
    }

    private List<Waits.Group> groups() {
        List<Waits.Group> groups = new ArrayList<>();
        var counts = remittances.waitingCounts();
        for (Outcome outcome : Outcome.values()) {
            var count = counts.get(outcome);
            if (outcome.mayWait() && count != null) {
                groups.add(new Waits.Group(
                        outcome.code(),
                        RemittanceWords.outcome(outcome),
                        Words.count(count.answers(), "claim"),
                        AmountText.plain(count.atStake()),
                        RemittanceWords.tone(outcome),
                        RemittanceWords.todo(outcome)));
            }
        }
        return List.copyOf(groups);
    }

    private List<Waits.Row> rows(List<OpenAnswer> shown) {
        Map<UUID, String> people = people(shown);
        Map<UUID, Refusal> refused = refusals.ofWaiting(shown);
        return shown.stream()
                .map(answer ->
                        row(answer, person(answer, people), refusal(refused, answer, each -> each.words(days.today()))))
                .toList();
    }

    private Waits.Row row(OpenAnswer answer, String person, String refusal) {
        String remittance = "/remittances/" + answer.remittance().value();
        String claim = remittance + "#claim-" + answer.answer();
        return new Waits.Row(
                RemittanceWords.icon(answer.outcome()),
                person,
                answer.claimNumber(),
                answer.account().map(id -> "/accounts/" + id).orElse(remittance + "/answers/" + answer.answer()),
                RemittanceWords.outcome(answer.outcome()),
                RemittanceWords.tone(answer.outcome()),
                why(answer),
                refusal,
                Names.shown(answer.payerName()),
                claim,
                Words.near(answer.paidOn(), days.today()),
                Words.days(answer.paidOn(), days.today()),
                Amount.of(answer.charge()),
                Amount.orDash(answer.atStake()).leadingTo(claim, "Unsettled"));
    }

    private static String why(OpenAnswer answer) {
        List<String> why = new ArrayList<>();
        answer.flags().forEach(flag -> why.add(RemittanceWords.flag(flag)));
        if (answer.outcome() == Outcome.DENIED) {
            answer.reasons().stream()
                    .filter(reason -> !reason.startsWith("PR-"))
                    .limit(2)
                    .forEach(reason -> why.add(RemittanceWords.reason(reason)));
        }
        answer.remarks().forEach(remark -> RemittanceWords.remark(remark).ifPresent(why::add));
        return why.isEmpty() ? RemittanceWords.todo(answer.outcome()) : String.join("; ", why);
    }

    /** The place to go on from: the list is ordered by what is at stake, then by id. */
    private static OpenAnswer lastSeen(UUID answer, Money stake) {
        return new OpenAnswer(
                answer,
                new RemittanceId(answer),
                "",
                answer,
                "",
                LocalDate.EPOCH,
                "",
                "",
                Optional.empty(),
                Outcome.UNMATCHED,
                List.of(),
                List.of(),
                List.of(),
                stake,
                stake,
                stake);
    }
}
