package org.quittance.workbench.accounts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quittance.ledger.Meaning;
import org.quittance.money.Money;
import org.quittance.statements.AmountText;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.Debtor;
import org.quittance.statements.ExplainedLine;
import org.quittance.statements.Explanation;
import org.quittance.statements.Leaf;
import org.quittance.statements.Owed;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;

/** What is owed and why, line by line. */
final class OwedTable {

    private static final Pattern REVENUE = Pattern.compile("\\d{4}");

    private final Explanation explained;
    private final String explain;
    private final String asOf;

    OwedTable(Explanation explained, boolean today) {
        this.explained = explained;
        this.explain = "/accounts/" + explained.account().id() + "/explanation";
        this.asOf = today ? "" : "asOf=" + explained.asOf();
    }

    String explanation(String line) {
        String query = line.isEmpty() ? asOf : asOf.isEmpty() ? "line=" + line : "line=" + line + "&" + asOf;
        return query.isEmpty() ? explain : explain + "?" + query;
    }

    /** Who owes what, patients first: they are who one speaks with. */
    List<AccountPage.Owes> owed() {
        return explained.owed().stream()
                .sorted((a, b) -> Integer.compare(order(a), order(b)))
                .map(this::owes)
                .toList();
    }

    private static int order(Owed owed) {
        return owed.debtor().kind() == Debtor.Kind.PATIENT ? 0 : 1;
    }

    private AccountPage.Owes owes(Owed owed) {
        String name = owed.debtor().name();
        if (owed.isCredit()) {
            return new AccountPage.Owes(big(owed.amount().negated(), "credit"), "credit", "We owe this to " + name);
        }
        String since = owed.since()
                .map(day ->
                        " since " + Words.near(day, explained.asOf()) + " (" + Words.days(day, explained.asOf()) + ")")
                .orElse("");
        String verb = owed.debtor().kind() == Debtor.Kind.PAYER ? " is asked for it" : " owes it";
        return new AccountPage.Owes(big(owed.amount(), tone(owed.debtor())), tone(owed.debtor()), name + verb + since);
    }

    private Amount big(Money amount, String tone) {
        return new Amount(
                AmountText.dollars(amount), tone, explanation(""), true, AmountText.dollars(amount) + ", explain");
    }

    List<AccountPage.Line> lines() {
        return explained.lines().stream().map(this::line).toList();
    }

    private AccountPage.Line line(ExplainedLine line) {
        String why = line.charge().diagnoses().stream()
                .map(found -> (found.code() + " " + found.words()).strip())
                .collect(Collectors.joining(" · "));
        String link = explanation(line.charge().id().toString());
        boolean named = !line.charge().words().contains(line.charge().code());
        boolean revenue = line.charge().words().equals(line.charge().code())
                && REVENUE.matcher(line.charge().code()).matches();
        return row(
                revenue ? "Revenue code " + line.charge().code() : line.charge().words(),
                named ? line.charge().code() : "",
                Words.dotted(List.of(Words.brief(line.charge().servedOn()), why)),
                line.bar(),
                line.balance(),
                line.owed(),
                link);
    }

    private static AccountPage.Line row(
            String name, String code, String why, BalanceBar bar, Money left, List<Owed> owed, String link) {
        return new AccountPage.Line(
                name,
                code,
                why,
                Amount.of(bar.charged()).explainedBy(link, "Charge"),
                Amount.orDash(off(bar).negated()).explainedBy(link, "Taken off"),
                Amount.orDash(bar.sum(BalanceBar.Kind.PAYER_PAID).negated()).explainedBy(link, "Insurance"),
                Amount.orDash(bar.sum(BalanceBar.Kind.PATIENT_PAID).negated()).explainedBy(link, "Patient paid"),
                Amount.of(left).explainedBy(link, "Left"),
                left.isZero() ? "nobody" : owed.size() == 1 ? toneOf(owed.getFirst()) : "plain",
                !left.isZero());
    }

    private static Money off(BalanceBar bar) {
        return bar.sum(BalanceBar.Kind.TAKEN_OFF)
                .plus(bar.sum(BalanceBar.Kind.CUT))
                .plus(bar.sum(BalanceBar.Kind.GIVEN_UP));
    }

    /** What touches the account as a whole and names no line. */
    Optional<AccountPage.Line> apart() {
        if (explained.withoutLine().isEmpty()) {
            return Optional.empty();
        }
        String link = explanation("apart");
        Money left = explained.withoutLine().stream().map(step -> step.effect()).reduce(Money.ZERO, Money::plus);
        return Optional.of(new AccountPage.Line(
                "The account as a whole",
                "",
                "amounts that name no treatment",
                Amount.orDash(of(Meaning.CHARGED)).explainedBy(link, "Charge"),
                Amount.orDash(of(Meaning.TAKEN_OFF).plus(of(Meaning.GIVEN_UP)).plus(of(Meaning.OTHER)))
                        .explainedBy(link, "Taken off"),
                Amount.orDash(of(Meaning.PAYER_PAID)).explainedBy(link, "Insurance"),
                Amount.orDash(of(Meaning.PATIENT_PAID).plus(of(Meaning.REFUNDED)))
                        .explainedBy(link, "Patient paid"),
                Amount.of(left).explainedBy(link, "Left"),
                left.isNegative() ? "credit" : "plain",
                false));
    }

    private Money of(Meaning meaning) {
        return explained.withoutLine().stream()
                .flatMap(step -> step.leaves().stream())
                .filter(leaf -> leaf.meaning() == meaning)
                .map(Leaf::effect)
                .reduce(Money.ZERO, Money::plus);
    }

    AccountPage.Line sum() {
        return row("Sum", "", "", explained.bar(), explained.balance(), explained.owed(), explanation(""));
    }

    private static String toneOf(Owed owed) {
        return owed.isCredit() ? "credit" : tone(owed.debtor());
    }

    static String tone(Debtor debtor) {
        return switch (debtor.kind()) {
            case PAYER -> "waiting";
            case PATIENT -> "patient";
            case AGENCY -> "unknown";
        };
    }
}
