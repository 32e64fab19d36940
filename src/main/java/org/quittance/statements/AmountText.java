package org.quittance.statements;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.quittance.money.Money;

/** How amounts are written everywhere: two decimals, thousands apart, a true minus sign in front. */
public final class AmountText {

    private static final String MINUS = "−";

    private AmountText() {}

    /**
     * An amount in a column.
     *
     * @param amount any
     * @return for example {@code 1,234.50} or {@code −74.00}
     */
    public static String plain(Money amount) {
        String digits = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US))
                .format(BigDecimal.valueOf(amount.cents(), 2).abs());
        return amount.isNegative() ? MINUS + digits : digits;
    }

    /**
     * An amount in a sentence.
     *
     * @param amount any
     * @return for example {@code $1,234.50} or {@code −$74.00}
     */
    public static String dollars(Money amount) {
        String digits = plain(amount.abs());
        return amount.isNegative() ? MINUS + "$" + digits : "$" + digits;
    }
}
