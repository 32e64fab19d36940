package org.quittance.findings.rules;

import java.math.BigDecimal;
import java.util.Arrays;

/** Whether a hand may have made one amount of another: the decimal point shifted by two places, or one slip of digits. */
public final class AmountMeant {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AmountMeant() {}

    /**
     * Whether the point stands two places off; hundredths are rounded.
     *
     * @param found what stands there, dollars
     * @param meant what may have been meant, dollars
     * @return true when one is a hundred times the other
     */
    public static boolean shifted(String found, String meant) {
        BigDecimal there = new BigDecimal(found);
        BigDecimal right = new BigDecimal(meant);
        BigDecimal off = there.multiply(HUNDRED).subtract(right).abs();
        return there.compareTo(right.multiply(HUNDRED)) == 0
                || (there.signum() > 0 && off.compareTo(BigDecimal.ONE) < 0);
    }

    /**
     * Whether digits changed places, or one is another.
     *
     * @param found what stands there, dollars
     * @param meant what may have been meant, dollars
     * @return true for one slip, or the same digits in another order
     */
    public static boolean slipped(String found, String meant) {
        return Slip.between(found, meant).isPresent() || Arrays.equals(sorted(found), sorted(meant));
    }

    private static int[] sorted(String amount) {
        return amount.chars().sorted().toArray();
    }
}
