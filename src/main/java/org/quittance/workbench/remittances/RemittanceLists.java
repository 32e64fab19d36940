package org.quittance.workbench.remittances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.money.Money;
import org.quittance.registration.Names;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittanceChoice;
import org.quittance.remittance.Remittances;
import org.quittance.reports.Column;
import org.quittance.reports.Sheet;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Choice;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts remittances into a list, on the page and as a workbook. */
@Component
class RemittanceLists {

    private static final String UNAPPLIED_ONLY = "yes";

    private final Remittances remittances;
    private final Coverage coverage;

    RemittanceLists(Remittances remittances, Coverage coverage) {
        this.remittances = remittances;
        this.coverage = coverage;
    }

    /**
     * Which remittances, as an address says it; what it does not say, or says wrong, chooses nothing.
     *
     * @param payer who pays
     * @param from first day of the money
     * @param to last day of the money
     * @param state how it stands
     * @param unapplied {@code yes} for those alone of which money found no claim
     */
    record Asked(
            @Nullable String payer,
            @Nullable String from,
            @Nullable String to,
            @Nullable String state,
            @Nullable String unapplied) {

        RemittanceChoice choice() {
            return new RemittanceChoice(
                    Choice.idOf(payer),
                    Choice.dayOf(from),
                    Choice.dayOf(to),
                    RemittanceChoice.State.of(Optional.ofNullable(state).orElse("")),
                    UNAPPLIED_ONLY.equals(unapplied));
        }
    }

    RemittanceList page(RemittanceChoice choice, Optional<Remittance> after, int pages) {
        String asked = query(choice);
        Paging paging = new Paging("/remittances?" + asked, after.isPresent(), pages);
        List<Remittance> found = remittances.page(choice, after, paging.asked());
        return new RemittanceList(
                choices(choice),
                rows(paging.shown(found)),
                paging.next(found, last -> "after=" + last.id().value()),
                "/remittances.xlsx?" + asked,
                !choice.equals(RemittanceChoice.ALL));
    }

    Sheet<Remittance> sheet(RemittanceChoice choice) {
        return new Sheet<>(
                "remittances",
                List.of(
                        Column.text("Payer"),
                        Column.text("Paid by"),
                        Column.day("Date of the money"),
                        Column.number("Claims"),
                        Column.number("Of ours"),
                        Column.text("File"),
                        Column.dollars("Unapplied"),
                        Column.dollars("Sent"),
                        Column.text("State")),
                last -> remittances.page(choice, last, Sheets.ROWS),
                this::cells);
    }

    private List<List<Object>> cells(List<Remittance> page) {
        Map<PayerId, Payer> payers = payers(page);
        return page.stream()
                .map(each -> List.<Object>of(
                        payer(each, payers),
                        RemittancePages.method(each.method()) + " " + each.trace(),
                        each.paidOn(),
                        (long) each.claims(),
                        each.undone().isPresent() ? 0L : (long) each.matchedClaims(),
                        each.fileName(),
                        Sheets.dollars(each.undone().isPresent() ? Money.ZERO : each.unapplied()),
                        Sheets.dollars(each.sent()),
                        state(each)))
                .toList();
    }

    private List<RemittanceList.Row> rows(List<Remittance> shown) {
        Map<PayerId, Payer> payers = payers(shown);
        return shown.stream().map(each -> row(each, payer(each, payers))).toList();
    }

    private Map<PayerId, Payer> payers(List<Remittance> shown) {
        return coverage.payers(
                shown.stream().map(each -> new PayerId(each.payer())).distinct().toList());
    }

    private static String payer(Remittance remittance, Map<PayerId, Payer> payers) {
        return Optional.ofNullable(payers.get(new PayerId(remittance.payer())))
                .map(Payer::shownName)
                .orElseGet(() -> Names.shown(remittance.payerName()));
    }

    private static RemittanceList.Row row(Remittance remittance, String payer) {
        boolean undone = remittance.undone().isPresent();
        String href = "/remittances/" + remittance.id().value();
        return new RemittanceList.Row(
                href,
                payer,
                remittance.trace(),
                RemittancePages.method(remittance.method()),
                Words.day(remittance.paidOn()),
                undone || remittance.matchedClaims() == remittance.claims()
                        ? Words.count(remittance.claims(), "claim")
                        : remittance.matchedClaims() + " of " + Words.count(remittance.claims(), "claim"),
                Amount.of(remittance.sent()).leadingTo(href, "Sent"),
                Amount.orDash(undone ? Money.ZERO : remittance.unapplied()).toned("unknown"),
                state(remittance),
                undone ? "bad" : RemittancePages.isUnplaced(remittance) ? "patient" : "credit",
                remittance.fileName());
    }

    private static String state(Remittance remittance) {
        if (remittance.undone().isPresent()) {
            return "taken back";
        }
        return RemittancePages.isUnplaced(remittance) ? "posted, nothing placed" : "posted";
    }

    private static String query(RemittanceChoice choice) {
        return "payer=" + choice.payer().map(UUID::toString).orElse("") + "&from="
                + choice.from().map(LocalDate::toString).orElse("") + "&to="
                + choice.to().map(LocalDate::toString).orElse("") + "&state="
                + choice.state().code() + "&unapplied=" + (choice.unappliedOnly() ? UNAPPLIED_ONLY : "");
    }

    private List<Choice> choices(RemittanceChoice choice) {
        List<Choice.Option> payers = new ArrayList<>();
        payers.add(new Choice.Option("", "All payers", choice.payer().isEmpty()));
        coverage.payers().stream()
                .sorted(Comparator.comparing(Payer::shownName, String.CASE_INSENSITIVE_ORDER))
                .forEach(payer -> payers.add(new Choice.Option(
                        payer.id().value().toString(),
                        payer.shownName(),
                        choice.payer().filter(payer.id().value()::equals).isPresent())));
        List<Choice.Option> states = new ArrayList<>();
        for (RemittanceChoice.State each : RemittanceChoice.State.values()) {
            states.add(new Choice.Option(each.code(), words(each), each == choice.state()));
        }
        return List.of(
                Choice.of("payer", "Payer", payers),
                Choice.day("from", "Money from", choice.from()),
                Choice.day("to", "to", choice.to()),
                Choice.of("state", "State", states),
                Choice.of(
                        "unapplied",
                        "Unapplied",
                        List.of(
                                new Choice.Option("", "With and without", !choice.unappliedOnly()),
                                new Choice.Option(
                                        UNAPPLIED_ONLY, "Some money found no claim", choice.unappliedOnly()))));
    }

    private static String words(RemittanceChoice.State state) {
        return switch (state) {
            case ANY -> "All";
            case POSTED -> "Posted";
            case UNDONE -> "Taken back";
        };
    }
}
