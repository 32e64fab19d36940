package org.quittance.workbench.exceptions;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.registration.Names;
import org.quittance.remittance.OpenAnswer;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.Remittances;
import org.quittance.reports.Column;
import org.quittance.reports.Sheet;
import org.quittance.staff.Right;
import org.quittance.statements.AmountText;
import org.quittance.workbench.remittances.RemittanceWords;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.Amount;
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

    private static final int PAGE = 50;

    private final Remittances remittances;
    private final HeldFiles held;
    private final BusinessDays days;
    private final Shells shells;
    private final Templates templates;

    ExceptionsController(
            Remittances remittances, HeldFiles held, BusinessDays days, Shells shells, Templates templates) {
        this.remittances = remittances;
        this.held = held;
        this.days = days;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @GetMapping({"/", "/exceptions"})
    JteModel waiting(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long stake,
            @RequestParam Optional<UUID> after,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        List<Outcome> outcomes = chosen(reason);
        String code = outcomes.size() == 1 ? outcomes.getFirst().code() : "";
        List<OpenAnswer> found =
                remittances.waiting(outcomes, after.map(id -> lastSeen(id, Money.ofCents(stake))), PAGE + 1);
        List<OpenAnswer> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE
                ? "/exceptions?reason=" + code + "&stake="
                        + shown.getLast().atStake().cents() + "&after="
                        + shown.getLast().answer()
                : "";
        boolean more = target.equals("more");
        Waits page = new Waits(
                more ? List.of() : groups(),
                code,
                shown.stream().map(this::row).toList(),
                next,
                more || !code.isEmpty() ? List.of() : held.latest());
        return more
                ? templates.workbenchExceptionsRows(page)
                : templates.workbenchExceptionsExceptions(
                        shells.of(request, "Waiting · Quittance", Place.EXCEPTIONS), page);
    }

    @Needs(Right.READ)
    @GetMapping("/exceptions.xlsx")
    void sheet(HttpServletResponse response, @RequestParam(defaultValue = "") String reason) throws IOException {
        List<Outcome> outcomes = chosen(reason);
        Sheets.send(
                response,
                new Sheet<OpenAnswer>(
                        "waiting",
                        List.of(
                                Column.text("Claim"),
                                Column.text("What waits"),
                                Column.text("Why"),
                                Column.text("Payer"),
                                Column.day("Since"),
                                Column.dollars("Charge"),
                                Column.dollars("At stake")),
                        last -> remittances.waiting(outcomes, last, Sheets.ROWS),
                        page -> page.stream().map(ExceptionsController::cells).toList()));
    }

    private static List<Object> cells(OpenAnswer answer) {
        return List.of(
                answer.claimNumber(),
                RemittanceWords.outcome(answer.outcome()),
                why(answer),
                Names.shown(answer.payerName()),
                answer.paidOn(),
                Sheets.dollars(answer.charge()),
                Sheets.dollars(answer.atStake()));
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

    private Waits.Row row(OpenAnswer answer) {
        String remittance = "/remittances/" + answer.remittance().value();
        String claim = remittance + "#claim-" + answer.answer();
        return new Waits.Row(
                RemittanceWords.icon(answer.outcome()),
                answer.claimNumber(),
                answer.account().map(id -> "/accounts/" + id).orElse(remittance + "/answers/" + answer.answer()),
                RemittanceWords.outcome(answer.outcome()),
                RemittanceWords.tone(answer.outcome()),
                why(answer),
                Names.shown(answer.payerName()),
                claim,
                Words.near(answer.paidOn(), days.today()),
                Words.days(answer.paidOn(), days.today()),
                Amount.of(answer.charge()),
                Amount.of(answer.atStake()).leadingTo(claim, "At stake"));
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
                "",
                LocalDate.EPOCH,
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
