package org.quittance.workbench.payments;

import java.util.List;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Choice;

/**
 * A page of payments.
 *
 * @param choices what can be chosen
 * @param rows the latest recorded first
 * @param next address of the next page, empty for none
 * @param sheet address of all of them as a workbook
 * @param chosen whether something else than all was chosen
 */
public record PaymentList(List<Choice> choices, List<Row> rows, String next, String sheet, boolean chosen) {

    /**
     * A payment in the list.
     *
     * @param href its page
     * @param receipt its receipt's number
     * @param name who paid
     * @param patients for whom, where that is somebody else
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
            String patients,
            String received,
            String how,
            String takenBy,
            Amount amount,
            boolean back) {}
}
