package org.quittance.workbench.payments;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * Money of guarantors that waits to be applied (rule A-40).
 *
 * @param rows the most first
 * @param more whether more guarantors have money waiting than are shown
 */
public record WaitingList(List<Row> rows, boolean more) {

    /**
     * A guarantor whose money waits.
     *
     * @param href where it is applied or paid back
     * @param number the guarantor's number
     * @param since when the oldest of it came
     * @param owed what they owe, which nothing was applied to, because it is on hold
     * @param amount how much waits
     */
    public record Row(String href, String name, String number, String since, Amount owed, Amount amount) {}
}
