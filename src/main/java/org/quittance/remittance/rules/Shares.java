package org.quittance.remittance.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;

/**
 * Brings amounts that a payer states for a whole claim down to its lines, one after the other, each in proportion to
 * what is left of every line. So no line is asked to bear more than it has, and the last amount fills every line to
 * the cent.
 */
final class Shares {

    private final List<Long> left;

    /**
     * Lines with what each can bear.
     *
     * @param amounts one per line
     */
    Shares(List<Money> amounts) {
        this.left = new ArrayList<>(
                amounts.stream().map(amount -> amount.abs().cents()).toList());
    }

    /**
     * Shares of an amount.
     *
     * @param amount what is stated for the claim
     * @return one share per line
     */
    List<Money> of(Money amount) {
        List<Money> shares = amount.allocate(left);
        for (int i = 0; i < shares.size(); i++) {
            left.set(i, Math.max(0, left.get(i) - shares.get(i).cents()));
        }
        return shares;
    }

    /**
     * Shares of adjustments; what adds to the payment first, because it makes room.
     *
     * @param adjustments stated for the claim
     * @return per line its adjustments, none of nothing
     */
    List<List<Adjustment>> ofAdjustments(List<Adjustment> adjustments) {
        List<List<Adjustment>> perLine = new ArrayList<>();
        left.forEach(line -> perLine.add(new ArrayList<>()));
        adjustments.stream().sorted(Comparator.comparing(Adjustment::amount)).forEach(adjustment -> {
            List<Money> shares = of(adjustment.amount());
            for (int i = 0; i < shares.size(); i++) {
                if (!shares.get(i).isZero()) {
                    perLine.get(i).add(adjustment.of(shares.get(i)));
                }
            }
        });
        return perLine;
    }
}
