package org.quittance.claims.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import org.quittance.charges.Charge;

/**
 * Which late charges a replacement repeats among its lines: a replacement carries the whole visit, and what it asks for
 * again stands in the place of what was asked for before (rule C-65).
 */
final class RepeatedLines {

    private final List<SentLine> left;

    private RepeatedLines(List<SentLine> sent) {
        this.left = new ArrayList<>(sent);
    }

    /**
     * The late lines that are repeated. A line of the replacement stands for one line only, and sooner for one of the
     * claim that is replaced.
     *
     * @param sent lines of the replacement
     * @param replaced lines of the claim that it replaces
     * @param late lines of the visit's late claims that stand
     */
    static List<Charge> of(List<SentLine> sent, Collection<Charge> replaced, Collection<Charge> late) {
        RepeatedLines lines = new RepeatedLines(sent);
        List<Charge> own = new ArrayList<>(replaced);
        List<Charge> others = new ArrayList<>(late);
        lines.pair(own, RepeatedLines::sameControl);
        // Controls such as 1 and 2 are counted anew in each claim: of another claim they tell nothing by themselves.
        List<Charge> repeated = lines.pair(
                others,
                (line, charge) -> sameControl(line, charge)
                        && line.code().equals(charge.code())
                        && line.revenueCode().equals(charge.revenueCode()));
        lines.pair(own, RepeatedLines::sameService);
        repeated.addAll(lines.pair(others, RepeatedLines::sameService));
        return repeated;
    }

    private List<Charge> pair(List<Charge> charges, BiPredicate<SentLine, Charge> alike) {
        List<Charge> paired = new ArrayList<>();
        for (Iterator<Charge> each = charges.iterator(); each.hasNext(); ) {
            Charge charge = each.next();
            for (int at = 0; at < left.size(); at++) {
                if (alike.test(left.get(at), charge)) {
                    left.remove(at);
                    paired.add(charge);
                    each.remove();
                    break;
                }
            }
        }
        return paired;
    }

    private static boolean sameControl(SentLine line, Charge charge) {
        return !line.control().isEmpty() && line.control().equals(charge.lineControl());
    }

    private static boolean sameService(SentLine line, Charge charge) {
        return line.code().equals(charge.code())
                && line.revenueCode().equals(charge.revenueCode())
                && line.from().equals(charge.serviceFrom())
                && line.amount().equals(charge.amount());
    }
}
