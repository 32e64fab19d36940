package org.quittance.workbench.bills;

import java.util.List;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Bar;

/**
 * What a bill would say now.
 *
 * @param account the account it was opened from
 * @param only whether it bills that account alone
 * @param clinic who sends it
 * @param from where and when somebody answers
 * @param to who pays, with their number
 * @param ordinal first, second… bill
 * @param dueWords by when
 * @param due how much
 * @param anything whether there is something to pay
 * @param waitingMoney their money that was taken off, empty for none
 * @param credit what they paid too much on other visits and was taken off, empty for none
 * @param since what changed since the last bill: previous balance, activity, new balance; empty for the first bill
 * @param stops why no bill may be made now, each with its rule; empty when one may
 * @param held visits for which nothing is asked now, and why
 * @param bar all charges, split
 * @param visits what is owed, visit by visit
 * @param reasons why insurance did not pay the rest
 * @param options ways to pay
 * @param aging what is owed by age
 * @param elsewhere visits that are not theirs to pay now
 * @param help how to reach a person
 * @param formKey made when the page was shown: sent twice, one bill is made
 * @param made bills made before
 */
public record BillPage(
        String account,
        boolean only,
        String clinic,
        String from,
        String to,
        String ordinal,
        String dueWords,
        String due,
        boolean anything,
        String waitingMoney,
        String credit,
        List<Line> since,
        List<String> stops,
        List<Line> held,
        Bar bar,
        List<Visit> visits,
        List<Line> reasons,
        List<Option> options,
        List<Aged> aging,
        List<Line> elsewhere,
        List<String> help,
        String formKey,
        List<Made> made) {

    /**
     * A visit.
     *
     * @param href its account
     * @param title when and what
     * @param detail who was treated, who was billed
     * @param rows what was done
     * @param sum all of it
     */
    public record Visit(String href, String title, String detail, List<Row> rows, Row sum) {}

    /**
     * What became of a charge.
     *
     * @param words what was done
     * @param charge what was charged
     * @param price the plan's price
     * @param insurance what payers paid
     * @param patient what the patient's side paid
     * @param owed what is owed
     */
    public record Row(String words, Amount charge, Amount price, Amount insurance, Amount patient, Amount owed) {}

    /**
     * An amount with words.
     *
     * @param words what it is
     * @param amount how much
     */
    public record Line(String words, Amount amount) {}

    /**
     * A way to pay.
     *
     * @param title in how many parts
     * @param text how much when
     */
    public record Option(String title, String text) {}

    /**
     * What is owed by age.
     *
     * @param words how old
     * @param amount how much
     */
    public record Aged(String words, Amount amount) {}

    /**
     * A bill that was made.
     *
     * @param href its page
     * @param number its number
     * @param words when and for how much
     */
    public record Made(String href, String number, String words) {}
}
