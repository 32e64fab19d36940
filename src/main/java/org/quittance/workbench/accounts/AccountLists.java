package org.quittance.workbench.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.Payer;
import org.quittance.coverage.RankedPolicy;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.reports.AccountChoice;
import org.quittance.reports.AccountListing;
import org.quittance.reports.Column;
import org.quittance.reports.ListedAccount;
import org.quittance.reports.Sheet;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts accounts into a list, on the page and as a workbook. */
@Component
class AccountLists {

    private final AccountListing listing;
    private final Registration registration;
    private final Coverage coverage;

    AccountLists(AccountListing listing, Registration registration, Coverage coverage) {
        this.listing = listing;
        this.registration = registration;
        this.coverage = coverage;
    }

    /** An account with what a row says of it. */
    private record Listed(Account account, Optional<Patient> patient, String payers, Money asked, Money owed) {

        String name() {
            return patient.map(Patient::fullName).orElse("");
        }

        String visit() {
            return Words.dotted(List.of(account.description(), account.clinician()));
        }
    }

    AccountList page(AccountChoice choice, Optional<ListedAccount> after, int pages) {
        String asked = query(choice);
        Paging paging = new Paging("/accounts?" + asked, after.isPresent(), pages);
        List<ListedAccount> found = listing.page(choice, after, paging.asked());
        List<ListedAccount> shown = paging.shown(found);
        String next = paging.next(found, last -> "rank=" + last.rank() + "&after=" + last.account());
        return new AccountList(
                choices(choice),
                listed(shown).stream().map(AccountLists::row).toList(),
                next,
                "/accounts.xlsx?" + asked,
                !asked.equals(query(new AccountChoice(
                        AccountChoice.Owing.ANYBODY, Optional.empty(), "", AccountChoice.Order.BALANCE))));
    }

    Sheet<ListedAccount> sheet(AccountChoice choice) {
        return new Sheet<>(
                "accounts",
                List.of(
                        Column.text("Patient"),
                        Column.day("Born"),
                        Column.text("Account"),
                        Column.text("Visit"),
                        Column.day("Opened"),
                        Column.text("Payers"),
                        Column.dollars("With payers"),
                        Column.dollars("Patient owes")),
                last -> listing.page(choice, last, Sheets.ROWS),
                page -> listed(page).stream().map(AccountLists::cells).toList());
    }

    private static List<Object> cells(Listed each) {
        return List.of(
                each.name(),
                each.patient()
                        .flatMap(Patient::birthDate)
                        .<Object>map(day -> day)
                        .orElse(""),
                each.account().number(),
                each.visit(),
                each.account().openedOn(),
                each.payers(),
                Sheets.dollars(each.asked()),
                Sheets.dollars(each.owed()));
    }

    private List<Listed> listed(List<ListedAccount> shown) {
        List<AccountId> ids =
                shown.stream().map(each -> new AccountId(each.account())).toList();
        Map<AccountId, Account> accounts = registration.accounts(ids);
        Map<PatientId, Patient> patients = registration.patients(
                accounts.values().stream().map(Account::patient).collect(Collectors.toSet()));
        Map<AccountId, List<RankedPolicy>> payers = coverage.payersOf(ids);
        List<Listed> rows = new ArrayList<>();
        for (ListedAccount each : shown) {
            Account account = accounts.get(new AccountId(each.account()));
            if (account != null) {
                rows.add(new Listed(
                        account,
                        Optional.ofNullable(patients.get(account.patient())),
                        payers.getOrDefault(account.id(), List.of()).stream()
                                .map(ranked -> ranked.payer().shownName())
                                .collect(Collectors.joining(", ")),
                        each.withPayers(),
                        each.withPatient()));
            }
        }
        return rows;
    }

    private static AccountList.Row row(Listed each) {
        String href = "/accounts/" + each.account().id().value();
        return new AccountList.Row(
                href,
                each.name(),
                each.patient().flatMap(Patient::birthDate).map(Words::brief).orElse(""),
                each.account().number(),
                each.visit(),
                Words.brief(each.account().openedOn()),
                each.payers(),
                Amount.orDash(each.asked())
                        .toned(each.asked().isNegative() ? "credit" : "waiting")
                        .leadingTo(href, "Payers"),
                Amount.orDash(each.owed())
                        .toned(each.owed().isNegative() ? "credit" : "patient")
                        .leadingTo(href, "Patient"));
    }

    private static String query(AccountChoice choice) {
        return "owing=" + choice.owing().code() + "&payer="
                + choice.payer().map(Object::toString).orElse("") + "&status=" + choice.status() + "&order="
                + choice.order().code();
    }

    private List<AccountList.Choice> choices(AccountChoice choice) {
        List<AccountList.Option> owing = new ArrayList<>();
        for (AccountChoice.Owing each : AccountChoice.Owing.values()) {
            owing.add(new AccountList.Option(each.code(), words(each), each == choice.owing()));
        }
        List<AccountList.Option> payers = new ArrayList<>();
        payers.add(new AccountList.Option("", "All payers", choice.payer().isEmpty()));
        coverage.payers().stream()
                .sorted(Comparator.comparing(Payer::shownName, String.CASE_INSENSITIVE_ORDER))
                .forEach(payer -> payers.add(new AccountList.Option(
                        payer.id().value().toString(),
                        payer.shownName(),
                        choice.payer().filter(payer.id().value()::equals).isPresent())));
        List<AccountList.Option> status = new ArrayList<>();
        status.add(new AccountList.Option("", "Any status", choice.status().isEmpty()));
        for (AccountStatus each : AccountStatus.values()) {
            status.add(
                    new AccountList.Option(each.word(), each.word(), each.word().equals(choice.status())));
        }
        List<AccountList.Option> order = new ArrayList<>();
        for (AccountChoice.Order each : AccountChoice.Order.values()) {
            order.add(new AccountList.Option(each.code(), words(each), each == choice.order()));
        }
        return List.of(
                new AccountList.Choice("owing", "Balance", owing),
                new AccountList.Choice("payer", "Payer", payers),
                new AccountList.Choice("status", "Status", status),
                new AccountList.Choice("order", "First", order));
    }

    private static String words(AccountChoice.Owing owing) {
        return switch (owing) {
            case ANYBODY -> "Something is left";
            case PATIENT -> "The patient owes";
            case PAYER -> "A payer is asked";
            case US -> "We owe (credit)";
            case ALL -> "All accounts";
        };
    }

    private static String words(AccountChoice.Order order) {
        return switch (order) {
            case BALANCE -> "Largest balance";
            case LATEST -> "Latest visit";
            case EARLIEST -> "Earliest visit";
        };
    }
}
