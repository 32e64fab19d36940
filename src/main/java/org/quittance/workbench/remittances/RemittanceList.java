package org.quittance.workbench.remittances;

import java.util.List;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Choice;

/**
 * A page of remittances.
 *
 * @param choices what can be chosen
 * @param rows latest money first
 * @param next address of the next page, empty for none
 * @param sheet address of all of them as a workbook
 * @param chosen whether something else than all was chosen
 */
public record RemittanceList(List<Choice> choices, List<Row> rows, String next, String sheet, boolean chosen) {

    /**
     * A remittance in the list.
     *
     * @param href its page
     * @param payer who paid
     * @param trace check or EFT number
     * @param method how
     * @param paid date of the money
     * @param claims how many, and how many of them ours
     * @param sent what came
     * @param unapplied what of it found no claim
     * @param state where it stands
     * @param tone of the state
     * @param file where it came from
     */
    public record Row(
            String href,
            String payer,
            String trace,
            String method,
            String paid,
            String claims,
            Amount sent,
            Amount unapplied,
            String state,
            String tone,
            String file) {}
}
