package org.quittance.workbench.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quittance.money.Money;
import org.quittance.registration.Names;
import org.quittance.registration.TypedDay;
import org.quittance.reports.FoundRow;
import org.quittance.reports.Lookup;
import org.quittance.statements.AmountText;
import org.quittance.workbench.search.Found.Hit;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** What may be meant by what was typed, kind by kind: an amount, a day, a number, a name. */
@Component
class Kinds {

    private static final Pattern AMOUNT =
            Pattern.compile("[-−]?\\s?\\$?\\s?(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(\\d{2}))?");

    private final Lookup lookup;

    Kinds(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Finds hits of one kind, some at a time. */
    interface Finder {
        List<Hit> find(int offset, int limit);
    }

    /**
     * One kind of thing that may be meant.
     *
     * @param key names it
     * @param title what they are, in the plural
     * @param finder finds them
     */
    record Kind(String key, String title, Finder finder) {}

    private record Look(String icon, String place) {

        Hit hit(String key, FoundRow row) {
            List<String> details = new ArrayList<>();
            row.details().forEach(detail -> details.add(Names.shown(detail)));
            row.on().map(Words::brief).ifPresent(details::add);
            return new Hit(
                    "hit-" + key + "-" + row.id(),
                    icon,
                    Names.shown(row.name()),
                    Words.dotted(details),
                    place + row.page(),
                    row.amount().map(AmountText::plain).orElse(""));
        }
    }

    private static final Look ACCOUNT = new Look("file-invoice", "/accounts/");
    private static final Look RECORD = new Look("id", "/patients/");
    private static final Look PAYER = new Look("building-bank", "/accounts?owing=all&payer=");
    private static final Look CLAIM = new Look("send", "/accounts/");
    private static final Look REMITTANCE = new Look("arrows-exchange", "/remittances/");
    private static final Look PAYMENT = new Look("receipt", "/payments/");
    private static final Look BILL = new Look("file-invoice", "/bills/");

    /** All kinds that may be meant; those that find nothing are not shown. */
    List<Kind> of(String text) {
        return Stream.of(
                        numbers(PrintedNumber.bare(text)),
                        others(text),
                        amount(text).map(this::amounts),
                        TypedDay.alone(text).map(this::days))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
    }

    private Optional<List<Kind>> numbers(String text) {
        return Optional.of(List.of(
                text("guarantors", "Guarantors", Lookup.Kind.GUARANTORS, text, new Look("id", "/accounts/")),
                text("bills", "Bills", Lookup.Kind.BILL_NUMBERS, text, BILL),
                text("members", "Members", Lookup.Kind.MEMBERS, text, ACCOUNT),
                text("answers", "Payers’ numbers of claims", Lookup.Kind.PAYER_NUMBERS, text, REMITTANCE)));
    }

    private Optional<List<Kind>> others(String text) {
        return Optional.of(List.of(
                text("payers", "Payers", Lookup.Kind.PAYERS, text, PAYER),
                text(
                        "telephones",
                        "Reached at this telephone",
                        Lookup.Kind.TELEPHONES,
                        PrintedNumber.bare(text),
                        RECORD),
                text("streets", "Patients in this street", Lookup.Kind.STREETS, text, RECORD),
                text("attorneys", "Attorneys", Lookup.Kind.ATTORNEYS, text, RECORD)));
    }

    private List<Kind> amounts(Money amount) {
        return List.of(
                amount("balances", "Owed on accounts", Lookup.Kind.BALANCES, amount, ACCOUNT),
                amount("due", "Bills that ask for it", Lookup.Kind.BILL_AMOUNTS, amount, BILL),
                amount("paid", "Payments of patients", Lookup.Kind.PAYMENT_AMOUNTS, amount, PAYMENT),
                amount("sent", "Payers’ checks and transfers", Lookup.Kind.REMITTANCE_AMOUNTS, amount, REMITTANCE),
                amount("answered", "Paid by payers on claims", Lookup.Kind.PAID_CLAIMS, amount, REMITTANCE),
                amount("claimed", "Claims of this amount", Lookup.Kind.CLAIM_AMOUNTS, amount, CLAIM),
                amount("charges", "Charges", Lookup.Kind.CHARGES, amount, ACCOUNT));
    }

    private List<Kind> days(LocalDate day) {
        return List.of(
                day("visits", "Accounts from this day", Lookup.Kind.VISIT_DAYS, day, ACCOUNT),
                day("served", "Claims for this day", Lookup.Kind.CLAIM_DAYS, day, CLAIM),
                day("received", "Payments of patients", Lookup.Kind.PAYMENT_DAYS, day, PAYMENT),
                day("remitted", "Payers’ checks and transfers", Lookup.Kind.REMITTANCE_DAYS, day, REMITTANCE),
                day("billed", "Bills made on this day", Lookup.Kind.BILL_DAYS, day, BILL));
    }

    private static Kind kind(String key, String title, Look look, Function<int[], List<FoundRow>> rows) {
        return new Kind(
                key,
                title,
                (offset, limit) -> rows.apply(new int[] {offset, limit}).stream()
                        .map(row -> look.hit(key, row))
                        .toList());
    }

    private Kind text(String key, String title, Lookup.Kind kind, String text, Look look) {
        return kind(key, title, look, page -> lookup.text(kind, text, page[0], page[1]));
    }

    private Kind amount(String key, String title, Lookup.Kind kind, Money amount, Look look) {
        return kind(key, title, look, page -> lookup.amount(kind, amount, page[0], page[1]));
    }

    private Kind day(String key, String title, Lookup.Kind kind, LocalDate day, Look look) {
        return kind(key, title, look, page -> lookup.day(kind, day, page[0], page[1]));
    }

    /** An amount as we print it, with or without dollar sign, thousands and cents. */
    static Optional<Money> amount(String text) {
        String typed = text.strip();
        if (!AMOUNT.matcher(typed).matches()) {
            return Optional.empty();
        }
        String digits = typed.replaceAll("[^0-9.]", "");
        return Optional.of(
                        Money.ofCents(new BigDecimal(digits).movePointRight(2).longValueExact()))
                .filter(Money::isPositive);
    }
}
