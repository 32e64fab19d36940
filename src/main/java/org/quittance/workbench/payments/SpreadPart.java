package org.quittance.workbench.payments;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * Where a payment would go.
 *
 * @param problem why it cannot be said, empty when it can
 * @param rows what each account gets
 * @param rest what nothing is owed for, empty for nothing
 * @param why why the rest stays, empty for no more than that nothing is owed
 * @param total the payment
 */
public record SpreadPart(String problem, List<Row> rows, String rest, String why, String total) {

    /**
     * What an account gets.
     *
     * @param words what for
     * @param amount how much
     */
    public record Row(String account, String words, Amount amount) {}
}
