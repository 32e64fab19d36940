package org.quittance.statements.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.codesets.Language;
import org.quittance.money.Money;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.ExplainedLine;
import org.quittance.statements.ExplanationText;
import org.quittance.statements.StepSheet;
import org.quittance.statements.words.BillWords;

/** Reads what is said as a person would, with a pencil: the amounts of every sentence, row and bar must add up. */
public final class AddsUp {

    private static final String AMOUNT = "(−?\\$[0-9,]+\\.[0-9]{2})";

    private AddsUp() {}

    /** The price less what was paid and what came off is what is left; the reasons make the patient's part of it. */
    public static void sentence(String said, Money balance) {
        Money charged = one(said, ": the charge is " + AMOUNT + "\\.")
                .or(() -> one(said, ": " + AMOUNT + " was charged\\."))
                .orElseThrow();
        Money price = one(said, ", it is " + AMOUNT + "\\.")
                .or(() -> one(said, "price it is " + AMOUNT + "\\."))
                .orElse(charged);
        Money came = sum(said, "You have paid " + AMOUNT)
                .minus(sum(said, AMOUNT + " was paid back to you"))
                .plus(sum(said, "The clinic gave up " + AMOUNT))
                .minus(sum(said, "The clinic put " + AMOUNT + " back on"));
        Money insurance = sum(said, "(?<!have) paid " + AMOUNT)
                .minus(sum(said, "took back " + AMOUNT))
                .plus(sum(said, AMOUNT + " came off later"));
        Optional<Money> so = one(said, "So " + AMOUNT + " is left for you\\.");
        Money reasons =
                sum(said, AMOUNT + " is left for you: ").minus(sum(said, AMOUNT + " of it is no longer asked of you"));
        Money elsewhere = sum(said, AMOUNT + " is still with your insurance")
                .plus(sum(said, AMOUNT + " is with "))
                .minus(sum(said, "We owe [^$]+" + AMOUNT))
                .minus(sum(said, AMOUNT + " too much came "));
        Money left = so.orElse(reasons).plus(elsewhere);
        assertThat(price.minus(insurance).minus(came)).as(said).isEqualTo(left);
        assertThat(left).as(said).isEqualTo(balance);
        so.ifPresent(amount -> assertThat(reasons.minus(came)).as(said).isEqualTo(amount));
    }

    /** The rows that count sum to what is left; a price on the way is the charge less what made the price. */
    public static void rows(ExplainedLine line) {
        StepSheet sheet = ExplanationText.sheet(line, Language.EN);
        assertThat(sheet.sum()).isEqualTo(line.balance());
        Money counted = Money.ZERO;
        for (StepSheet.Row row : sheet.rows()) {
            if (row.counts()) {
                counted = counted.plus(row.amount().orElseThrow());
            }
            if (row.kind() == StepSheet.Kind.SUBTOTAL) {
                Money price = row.amount().orElseThrow();
                if (row.detail().isEmpty()) {
                    assertThat(price).as(row.head()).isEqualTo(counted);
                } else {
                    String[] parts = row.detail().split(" − ", 2);
                    assertThat(money(parts[0]).minus(money(parts[1])))
                            .as(row.detail())
                            .isEqualTo(price);
                }
            }
        }
    }

    /** No part of a bar says minus twice, and what was taken off later is above zero. */
    public static void words(BalanceBar bar) {
        assertThat(bar.sum(BalanceBar.Kind.CUT).isNegative()).isFalse();
        for (BalanceBar.Part part : bar.parts()) {
            for (Language language : Language.values()) {
                assertThat(BillWords.onBar(part, language)).doesNotContain("−−", "− −", "+−", "+ −");
            }
        }
    }

    private static Optional<Money> one(String said, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        return found.find() ? Optional.of(money(found.group(1))) : Optional.empty();
    }

    private static Money sum(String said, String pattern) {
        return Pattern.compile(pattern)
                .matcher(said)
                .results()
                .map(found -> money(found.group(1)))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money money(String amount) {
        long cents = Long.parseLong(amount.replaceAll("[^0-9]", ""));
        return Money.ofCents(amount.startsWith("−") ? -cents : cents);
    }
}
