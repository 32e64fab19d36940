package org.quittance.statements.words;

import java.util.stream.Collectors;
import org.quittance.money.Money;
import org.quittance.statements.AmountText;
import org.quittance.statements.Bill;
import org.quittance.statements.Bill.Elsewhere;

/** Why nothing is due, for whoever would make a bill: what is with insurance, what covers it, what is theirs. */
public final class NothingDue {

    private NothingDue() {}

    /**
     * The reason.
     *
     * @param bill on which nothing is due
     * @return one sentence
     */
    public static String of(Bill bill) {
        if (bill.owed().isPositive()) {
            return "Nothing is due: " + dollars(bill.unapplied().plus(bill.credit()))
                    + " that they paid already covers the " + dollars(bill.owed()) + " they owe.";
        }
        Money waiting = bill.waiting().stream().map(Elsewhere::amount).reduce(Money.ZERO, Money::plus);
        if (waiting.isPositive()) {
            String with =
                    bill.waiting().stream().map(Elsewhere::with).distinct().collect(Collectors.joining(", "));
            return "Nothing is due yet: " + dollars(waiting) + " is still with " + with + "." + theirs(bill);
        }
        return "Nothing is due: nothing is owed." + theirs(bill);
    }

    private static String theirs(Bill bill) {
        return bill.theirs().isPositive()
                ? " We owe them " + dollars(bill.theirs()) + ": a credit is applied or paid back, not billed."
                : "";
    }

    private static String dollars(Money amount) {
        return AmountText.dollars(amount);
    }
}
