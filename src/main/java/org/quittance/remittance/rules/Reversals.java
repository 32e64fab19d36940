package org.quittance.remittance.rules;

import java.util.HashMap;
import java.util.Map;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;

/** Which earlier answer a reversal means, where several have its charge and payment (rules C-25, C-27). */
public final class Reversals {

    private Reversals() {}

    /**
     * Whether a reversal has the charge and the payment of an answer, with the opposite sign.
     *
     * @param reversal what the payer says now
     * @param earlier what it said before
     * @return true when it may take that back
     */
    public static boolean mayTakeBack(RemittedClaim reversal, RemittedClaim earlier) {
        return earlier.charge().equals(reversal.charge().negated())
                && earlier.paid().equals(reversal.paid().negated());
    }

    /**
     * How many amounts of a reversal and of an answer do not cancel each other, line by line and reason by reason.
     *
     * @param reversal what the payer says now
     * @param earlier what it said before
     * @return zero when all of it is taken back as it was said
     */
    public static long left(RemittedClaim reversal, RemittedClaim earlier) {
        Map<String, Money> sums = new HashMap<>();
        add(reversal, sums);
        add(earlier, sums);
        return sums.values().stream().filter(sum -> !sum.isZero()).count();
    }

    private static void add(RemittedClaim said, Map<String, Money> sums) {
        for (Adjustment each : said.adjustments()) {
            sums.merge(each.code(), each.amount(), Money::plus);
        }
        for (RemittedLine line : said.lines()) {
            String name = line.lineControl().isEmpty() ? line.sentCode() : line.lineControl();
            sums.merge(name + " charge", line.charge(), Money::plus);
            sums.merge(name + " paid", line.paid(), Money::plus);
            for (Adjustment each : line.adjustments()) {
                sums.merge(name + ' ' + each.code(), each.amount(), Money::plus);
            }
        }
    }
}
