package org.quittance.statements.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quittance.money.Money;
import org.quittance.statements.Bill.Instalment;

/**
 * Splits what is due into monthly parts without interest: all equal, the last one takes what is left (rule E-92); the same
 * day each month, or the last day of a shorter one (rule E-97).
 */
public final class Instalments {

    private Instalments() {}

    /**
     * Splits an amount.
     *
     * @param due above zero
     * @param count how many parts, at least one
     * @param first when the first is due
     * @return parts that sum to the amount
     */
    public static List<Instalment> of(Money due, int count, LocalDate first) {
        Money level = Money.ofCents(Math.ceilDiv(due.cents(), count));
        List<Instalment> parts = new ArrayList<>();
        Money left = due;
        for (int n = 0; n < count && left.isPositive(); n++) {
            Money part = n == count - 1 ? left : level.min(left);
            parts.add(new Instalment(first.plusMonths(n), part));
            left = left.minus(part);
        }
        return List.copyOf(parts);
    }
}
