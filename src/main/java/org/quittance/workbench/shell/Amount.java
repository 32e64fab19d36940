package org.quittance.workbench.shell;

import org.quittance.money.Money;
import org.quittance.statements.AmountText;

/**
 * An amount as a page shows it: written, toned by who owes it, and linked to where it comes from.
 *
 * @param text as written, for example {@code −74.00}
 * @param tone {@code payer}, {@code patient}, {@code nobody}, {@code credit}, {@code unknown} or {@code plain}
 * @param href what it opens, empty for nothing
 * @param beside whether it opens beside the page
 * @param label what the link says to those who do not see the page
 */
public record Amount(String text, String tone, String href, boolean beside, String label) {

    private static final String DASH = "–";

    /**
     * An amount that is only written.
     *
     * @param amount how much
     * @return two decimals
     */
    public static Amount of(Money amount) {
        return new Amount(AmountText.plain(amount), "plain", "", false, "");
    }

    /**
     * An amount in a column where most rows have none.
     *
     * @param amount how much
     * @return a dash for nothing
     */
    public static Amount orDash(Money amount) {
        return amount.isZero() ? new Amount(DASH, "nobody", "", false, "") : of(amount);
    }

    /**
     * The same in the tone of who owes it.
     *
     * @param who a tone
     * @return the amount
     */
    public Amount toned(String who) {
        return new Amount(text, text.equals(DASH) ? tone : who, href, beside, label);
    }

    /**
     * The same with its explanation, which opens beside the page.
     *
     * @param explanation where it is
     * @param words what is explained
     * @return the amount; nothing has no explanation
     */
    public Amount explainedBy(String explanation, String words) {
        return text.equals(DASH) ? this : new Amount(text, tone, explanation, true, words + " " + text + ", explain");
    }

    /**
     * The same as a link to another page.
     *
     * @param page where it leads
     * @param words what is there
     * @return the amount
     */
    public Amount leadingTo(String page, String words) {
        return text.equals(DASH) ? this : new Amount(text, tone, page, false, words + " " + text);
    }
}
