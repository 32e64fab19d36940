package org.quittance.workbench.payments;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * A page of payments.
 *
 * @param rows the latest recorded first
 * @param next address of the next page, empty for none
 */
public record PaymentList(List<Row> rows, String next) {

    /**
     * A payment in the list.
     *
     * @param href its page
     * @param receipt its receipt's number
     * @param name who paid
     * @param received when the money came
     * @param how tender and reference
     * @param takenBy who took it
     * @param amount how much
     * @param back whether it was taken back
     */
    public record Row(
            String href,
            String receipt,
            String name,
            String received,
            String how,
            String takenBy,
            Amount amount,
            boolean back) {}
}
